/** An address that a worker can fetch: it has no page to which a path could be relative. */
export const absolute = (path: string): string => new URL(path, location.href).href;
