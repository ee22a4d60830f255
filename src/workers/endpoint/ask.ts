import type { EndpointAddress } from '~/lib/endpoint/address';
import { withoutKey } from '~/lib/endpoint/key';
import { EndpointProblem } from '~/lib/endpoint/problems';
import { refusal } from '~/lib/endpoint/refusals';
import { textOf } from './body';

/** A server, and the key that is sent to it alone; '' for none. */
export type Server = EndpointAddress & { key: string };

/** A call to a server: the path to append to its address; a body is sent as JSON. */
interface Call {
  path: string;
  /** The model in question; '' if the call is not about a model. */
  model: string;
  body?: Readonly<Record<string, unknown>>;
}

/** Origins that the content policy has blocked for this worker; a request itself only fails without a reason. */
const stopped = new Set<string>();
if ('SecurityPolicyViolationEvent' in globalThis)
  addEventListener('securitypolicyviolation', (event) => {
    stopped.add(new URL((event as SecurityPolicyViolationEvent).blockedURI).origin);
  });

/** Most bytes of an answer that are read to find out what is wrong with it. */
const MOST_READ = 20_000;

/**
 * Sends a request to a server. This worker accesses the network nowhere else: addresses come from `endpointAddress`,
 * which only accepts this machine, and no server can redirect the request elsewhere.
 *
 * @throws EndpointProblem `server-unreachable`, `-policy`, `-permission`, `-redirects`, or a problem from `refusal`;
 *   the signal's reason if it was aborted
 */
export async function ask(
  { base, host, key }: Server,
  { path, model, body }: Call,
  signal: AbortSignal,
): Promise<Response> {
  const headers = {
    ...(body && { 'content-type': 'application/json' }),
    ...(key !== '' && { authorization: `Bearer ${key}` }),
  };
  const sent = body && { method: 'POST', body: JSON.stringify(body) };
  const guarded = { credentials: 'omit', redirect: 'manual', cache: 'no-store' } as const;
  const response = await fetch(base + path, {
    ...sent,
    ...guarded,
    headers,
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
  const { text } = await textOf(response, MOST_READ, signal);
  throw refusal({ status, body: withoutKey(text, key), host, model, hadKey: key !== '' });
}

async function unanswered(base: string, host: string): Promise<EndpointProblem> {
  await new Promise((resume) => setTimeout(resume)); // the policy violation is reported asynchronously
  if (stopped.has(new URL(base).origin)) return new EndpointProblem('server-policy', { host });
  const origin = globalThis.location?.origin ?? '';
  if (await isLeaveRefused()) return new EndpointProblem('server-permission', { host, origin });
  return new EndpointProblem('server-unreachable', { host, origin });
}

/** Names of the permission to reach this machine, in different browsers; most know none of them. */
const LEAVES = ['loopback-network', 'local-network-access'];

async function isLeaveRefused(): Promise<boolean> {
  const states = LEAVES.map(async (name) => {
    const leave = await navigator.permissions.query({ name: name as PermissionName });
    return leave.state;
  });
  const known = await Promise.allSettled(states);
  return known.some((one) => one.status === 'fulfilled' && one.value === 'denied');
}
