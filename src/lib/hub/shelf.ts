/** The location of a page: its origin, such as `https://example.org`, and its base path with a final slash. */
export interface Site {
  origin: string;
  base: string;
}

/** A folder of models on the site itself. */
export interface Shelf {
  /** The path below the site's base, with a final slash. */
  folder: string;
  models: readonly string[];
}

/**
 * The host and the id of a model that a browser keeps, from the address of its folder; the host is '' for the site itself.
 * Earlier versions of the site kept models of other hosts, too.
 */
export function modelInFolder(folder: string, { origin, base }: Site, shelf: Shelf) {
  const [, from = '', path = ''] = /^(\w+:\/\/[^/]+)\/(.*?)\/?$/.exec(folder) ?? [];
  const own = base.slice(1) + shelf.folder;
  if (from === origin && path.startsWith(own)) return { host: '', model: path.slice(own.length) };
  const model = path.replace(/\/resolve\/main$/, '');
  return { host: from === origin ? '' : from.replace(/^\w+:\/\//, ''), model };
}
