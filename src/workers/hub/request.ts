import { HubProblem } from '~/lib/hub/problems';

/** A file of a model: where it lies, and what to call it, its host and its model in a sentence. */
export interface ModelFile {
  address: string;
  file: string;
  host: string;
  model: string;
}

/** Where the content policy stopped a request of this worker; a request itself only says "failed". */
const refused = new Set<string>();
if ('SecurityPolicyViolationEvent' in globalThis)
  addEventListener('securitypolicyviolation', (event) => {
    refused.add(new URL((event as SecurityPolicyViolationEvent).blockedURI).origin);
  });

/**
 * Asks a host for a file.
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
  await new Promise((resume) => setTimeout(resume)); // the policy reports in its own time
  if (refused.has(new URL(address).origin)) return new HubProblem('policy', { host });
  return new HubProblem(navigator.onLine ? 'refused' : 'offline', { host, file });
}
