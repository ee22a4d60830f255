import { EndpointProblem } from './problems';

export interface EndpointAddress {
  /** The base URL that a path such as `/models` is appended to; it has no slash at its end. */
  base: string;
  /** Its host and port, as messages show it. */
  host: string;
}

/** The two host names that the worker's content policy allows; other names of this machine are refused. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1)$/;
// groups: scheme, user and password, host name, port, path, and the query or fragment, which is refused
const ADDRESS =
  /^(https?):\/\/(?:([^/@?#]*)@)?([^/:@?#\s]+|\[[\da-f:]*\])(?::(\d*))?(\/[^?#\s]*)?([?#].*)?$/i;
const MOST_PORT = 65_535;
const DEFAULT_PATH = '/v1';
/** Endings of addresses as the servers' own pages show them; the calls append them again. */
const CALLS = /\/(?:chat\/completions|completions|models)$/;

/**
 * Parses the address of an OpenAI-compatible server on the reader's own machine. The scheme defaults to `http://`, the
 * path to `/v1`.
 *
 * @example endpointAddress('http://localhost:11434').base → 'http://localhost:11434/v1'
 * @throws EndpointProblem `server-missing`, `-invalid`, `-elsewhere`, `-https`, `-password`, `-query` or `-port`
 */
export function endpointAddress(written: string): EndpointAddress {
  const address = withScheme(written.trim());
  if (address === '') throw new EndpointProblem('server-missing');
  const parts = ADDRESS.exec(address);
  if (!parts) throw new EndpointProblem('server-invalid', { address });
  const [, scheme = '', user, name = '', port, path = '', query] = parts;
  if (user !== undefined) throw new EndpointProblem('server-password');
  const known = name.toLowerCase();
  if (!LOOPBACK.test(known)) throw new EndpointProblem('server-elsewhere', { host: name });
  if (scheme.toLowerCase() !== 'http') throw new EndpointProblem('server-https', { address });
  if (query) throw new EndpointProblem('server-query', { found: query[0]! });
  const host = known + portOf(port);
  return { base: [scheme.toLowerCase(), '://', host, pathOf(path)].join(''), host };
}

/** `localhost:8080`, as servers print it and readers type it, means `http://localhost:8080`. */
const withScheme = (address: string): string =>
  /^(?:localhost|127\.0\.0\.1)(?![^:/])/i.test(address)
    ? ['http', '://', address].join('')
    : address;

function portOf(written: string | undefined): string {
  if (written === undefined) return '';
  const port = Number(written || 0);
  if (port < 1 || port > MOST_PORT)
    throw new EndpointProblem('server-port', { port: written, most: MOST_PORT });
  return `:${port}`;
}

function pathOf(written: string): string {
  const path = written.replace(/\/+$/, '').replace(CALLS, '').replace(/\/+$/, '');
  return path || DEFAULT_PATH;
}
