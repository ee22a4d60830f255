import { EndpointProblem } from './problems';

/** Where a server on the reader's own machine is asked. */
export interface EndpointAddress {
  /** What the name of a call is added to, such as `/models`: no slash at its end. */
  base: string;
  /** Its host and port, as a sentence names it. */
  host: string;
}

/** The two names that the worker's content policy allows; other names of this machine are none of them. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1)$/;
// scheme, user and password, host name, port, path, and what may not follow
const ADDRESS =
  /^(https?):\/\/(?:([^/@?#]*)@)?([^/:@?#\s]+|\[[\da-f:]*\])(?::(\d*))?(\/[^?#\s]*)?([?#].*)?$/i;
const MOST_PORT = 65_535;
const DEFAULT_PATH = '/v1';
/** Ends of addresses that the servers' own pages show; the calls add them again. */
const CALLS = /\/(?:chat\/completions|completions|models)$/;

/**
 * The address of an OpenAI-compatible server on this very machine. A path may follow the port; without one,
 * it is `/v1`.
 *
 * @example endpointAddress('http://localhost:11434').base → 'http://localhost:11434/v1'
 * @throws EndpointProblem `server-missing`, `-invalid`, `-elsewhere`, `-https`, `-password`, `-query` or `-port`
 */
export function endpointAddress(written: string): EndpointAddress {
  const address = written.trim();
  if (address === '') throw new EndpointProblem('server-missing');
  const [, scheme = '', user, name = '', port, path = '', query] = partsOf(address);
  if (user !== undefined) throw new EndpointProblem('server-password');
  const known = name.toLowerCase();
  if (!LOOPBACK.test(known)) throw new EndpointProblem('server-elsewhere', { host: name });
  if (scheme.toLowerCase() !== 'http') throw new EndpointProblem('server-https', { address });
  if (query) throw new EndpointProblem('server-query', { found: query[0]! });
  const host = known + portOf(port);
  return { base: [scheme.toLowerCase(), '://', host, pathOf(path)].join(''), host };
}

function partsOf(address: string): readonly (string | undefined)[] {
  const parts = ADDRESS.exec(address);
  if (!parts) throw new EndpointProblem('server-invalid', { address });
  return parts;
}

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
