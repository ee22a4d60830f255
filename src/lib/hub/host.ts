import { HubProblem } from './problems';

const ID = /^(?:[\w.-]{1,96}\/)?[\w.-]{1,96}$/;

/** True if a model id has the form that hubs use: `name` or `owner/name`. */
export const isModelId = (id: string): boolean =>
  ID.test(id) && !id.includes('..') && !/(?:^|\/)[.-]/.test(id);

/** The host of models unless the reader enters another. */
export const DEFAULT_HOST = 'https://huggingface.co';

/** The location of a page: its origin, such as `https://example.org`, and its base path with a final slash. */
export interface Site {
  origin: string;
  base: string;
}

/** The location of a model's files. */
export interface ModelAddress {
  /** Ends with a slash; the file name follows. */
  folder: string;
  /** The host's short name, as pages show it; '' for the site itself. */
  host: string;
}

/** A folder of models on the site itself. */
export interface Shelf {
  /** The path below the site's base, with a final slash. */
  folder: string;
  models: readonly string[];
}

/** True if a model is on a shelf of the site and is loaded from there. */
export const isOnShelf = (
  { host, model }: { host: string; model: string },
  shelf: Shelf,
): boolean => host.trim() === '' && shelf.models.includes(model);

const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;
// groups: scheme, user and password, host name, port, path, and the query or fragment, which is refused
const ADDRESS =
  /^(https?):\/\/(?:([^/@?#]*)@)?([^/:@?#\s]+|\[[\da-f:]+\])(?::(\d{1,5}))?(\/[^?#\s]*)?([?#].*)?$/i;

/**
 * The location of a model's files.
 *
 * - A host alone, `https://huggingface.co`, has the layout of the hub: `{model}/resolve/main/`.
 * - A host with a path, or a path of this site such as `/models/`, is a folder of models: `{model}/`.
 * - A model on a shelf of the site is loaded from there unless a host is given.
 *
 * @throws HubProblem `host-…` or `model-invalid`, with what was written.
 */
export function modelAddress(
  { host, model }: { host: string; model: string },
  site: Site,
  shelf: Shelf,
): ModelAddress {
  if (isOnShelf({ host, model }, shelf)) return own(site.base + shelf.folder, model, site);
  const written = host.trim() || DEFAULT_HOST;
  const id = model.trim();
  if (!isModelId(id)) throw new HubProblem('model-invalid', { model: id });
  return placed(written, id, site);
}

/** A host's short name, as pages show it; '' for the site itself. @throws HubProblem `host-…` */
export const hostName = (host: string, site: Site): string =>
  placed(host.trim() || DEFAULT_HOST, '', site).host;

const placed = (written: string, id: string, site: Site): ModelAddress =>
  /^\/(?!\/)/.test(written) ? own(written, id, site) : foreign(written, id, site);

function own(path: string, id: string, { origin }: Site): ModelAddress {
  refuseQuery(path);
  return { folder: `${origin}${withSlash(path)}${id}/`, host: '' };
}

function foreign(written: string, id: string, site: Site): ModelAddress {
  const [, scheme = '', user, name = '', port, path = '/', query] = partsOf(written);
  if (user !== undefined) throw new HubProblem('host-password');
  if (query) refuseQuery(query);
  const host = (port ? `${name}:${port}` : name).toLowerCase();
  const origin = `${scheme.toLowerCase()}://${host}`;
  const isOwn = origin === site.origin;
  if (scheme.toLowerCase() === 'http' && !isOwn && !LOCAL.test(name))
    throw new HubProblem('host-insecure', { host: written });
  const folder = path === '/' ? `/${id}/resolve/main/` : `${withSlash(path)}${id}/`;
  return { folder: origin + folder, host: isOwn ? '' : host };
}

function partsOf(written: string): readonly (string | undefined)[] {
  const parts = ADDRESS.exec(written);
  const port = Number(parts?.[4] ?? 1);
  if (!parts || port < 1 || port > 65_535) throw new HubProblem('host-invalid', { host: written });
  return parts;
}

function refuseQuery(path: string): void {
  const found = /[?#]/.exec(path)?.[0];
  if (found) throw new HubProblem('host-query', { found });
}

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

/** The host and the id of a model, from the address of its folder; the host is '' for the site itself. */
export function modelInFolder(folder: string, { origin, base }: Site, shelf: Shelf) {
  const [, from = '', path = ''] = /^(\w+:\/\/[^/]+)\/(.*?)\/?$/.exec(folder) ?? [];
  const own = base.slice(1) + shelf.folder;
  if (from === origin && path.startsWith(own)) return { host: '', model: path.slice(own.length) };
  const model = path.replace(/\/resolve\/main$/, '');
  return { host: from === origin ? '' : from.replace(/^\w+:\/\//, ''), model };
}
