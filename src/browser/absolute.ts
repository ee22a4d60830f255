/** An absolute URL for a worker, which has no page to resolve a path against. */
export const absolute = (path: string): string => new URL(path, location.href).href;
