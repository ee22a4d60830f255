import type { EndpointAddress } from '~/lib/endpoint/address';
import { EndpointProblem } from '~/lib/endpoint/problems';
import { refusal, strangeAnswer } from '~/lib/endpoint/refusals';
import { textOf } from './body';

/** A call to a server: what is added to its address; with a body it is sent as JSON. */
interface Call {
  path: string;
  /** The model that it is about; '' where it is about none. */
  model: string;
  body?: Readonly<Record<string, unknown>>;
}

/** Where the content policy stopped a request of this worker; a request itself only says "failed". */
const stopped = new Set<string>();
if ('SecurityPolicyViolationEvent' in globalThis)
  addEventListener('securitypolicyviolation', (event) => {
    stopped.add(new URL((event as SecurityPolicyViolationEvent).blockedURI).origin);
  });

/** Bytes of an answer that are read to tell what is wrong with it. */
const MOST_READ = 20_000;

/**
 * Asks a server. This is the one place where this worker reaches the network: an address comes from
 * `endpointAddress`, which lets this machine pass alone, and no server can send the request elsewhere.
 *
 * @throws EndpointProblem `server-unreachable`, `-policy`, `-permission`, `-redirects`, or what `refusal` tells;
 *   the signal's reason if it was aborted
 */
export async function ask(
  { base, host }: EndpointAddress,
  { path, model, body }: Call,
  signal: AbortSignal,
): Promise<Response> {
  const sent = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const guarded = { credentials: 'omit', redirect: 'manual', cache: 'no-store' } as const;
  const response = await fetch(base + path, {
    ...sent,
    ...guarded,
    referrerPolicy: 'no-referrer',
    signal,
  }).catch(async () => {
    signal.throwIfAborted();
    throw await unanswered(base, host);
  });
  if (response.ok) return response;
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw new EndpointProblem('server-redirects', { host });
  throw refusal({ status, body: await beginningOf(response, signal), host, model });
}

/** The stream of an answer. @throws EndpointProblem if it is a page or JSON instead, as `strangeAnswer` tells */
export async function streamOf(
  response: Response,
  { host, model }: { host: string; model: string },
  signal: AbortSignal,
): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const type = response.headers.get('content-type') ?? '';
  if (response.body && !/json|html/i.test(type)) return response.body.getReader();
  const { status } = response;
  throw strangeAnswer({ status, body: await beginningOf(response, signal), host, model });
}

const beginningOf = async (response: Response, signal: AbortSignal): Promise<string> =>
  (await textOf(response, MOST_READ, signal)).text;

async function unanswered(base: string, host: string): Promise<EndpointProblem> {
  await new Promise((resume) => setTimeout(resume)); // the policy reports in its own time
  if (stopped.has(new URL(base).origin)) return new EndpointProblem('server-policy', { host });
  const origin = globalThis.location?.origin ?? '';
  if (await isLeaveRefused()) return new EndpointProblem('server-permission', { host, origin });
  return new EndpointProblem('server-unreachable', { host, origin });
}

/** Names under which browsers keep whether a page may reach this machine; most know none of them. */
const LEAVES = ['loopback-network', 'local-network-access'];

async function isLeaveRefused(): Promise<boolean> {
  const states = LEAVES.map(async (name) => {
    const leave = await navigator.permissions.query({ name: name as PermissionName });
    return leave.state;
  });
  const known = await Promise.allSettled(states);
  return known.some((one) => one.status === 'fulfilled' && one.value === 'denied');
}
