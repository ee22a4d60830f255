import { HubProblem } from '~/lib/hub/problems';

/** A file of a model: its address, and the names of the file, host and model in messages. */
export interface ModelFile {
  address: string;
  file: string;
  host: string;
  model: string;
}

/** Origins that the content policy has blocked for this worker; a request itself only fails without a reason. */
const refused = new Set<string>();
if ('SecurityPolicyViolationEvent' in globalThis)
  addEventListener('securitypolicyviolation', (event) => {
    refused.add(new URL((event as SecurityPolicyViolationEvent).blockedURI).origin);
  });

/**
 * Requests a file from a host.
 * @throws HubProblem `offline`, `policy`, `refused`, `not-found` or `bad-answer`; the signal's reason if it was aborted
 */
export async function request(wanted: ModelFile, init: RequestInit): Promise<Response> {
  const { address, file, host, model } = wanted;
  const response = await fetch(address, { ...init, credentials: 'omit' }).catch(async () => {
    init.signal?.throwIfAborted();
    throw await unanswered(wanted);
  });
  const { status } = response;
  if (response.ok) return response;
  const isMissing = [401, 403, 404, 410].includes(status);
  throw new HubProblem(isMissing ? 'not-found' : 'bad-answer', { host, file, model, status });
}

async function unanswered({ address, file, host }: ModelFile): Promise<HubProblem> {
  await new Promise((resume) => setTimeout(resume)); // the policy violation is reported asynchronously
  if (refused.has(new URL(address).origin)) return new HubProblem('policy', { host });
  return new HubProblem(navigator.onLine ? 'refused' : 'offline', { host, file });
}
