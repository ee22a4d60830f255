import { HubProblem } from '~/lib/hub/problems';

/** A file of a model: its address, and the names of the file, host and model in messages. */
export interface ModelFile {
  address: string;
  file: string;
  host: string;
  model: string;
}

/** @throws HubProblem `offline`, `refused`, `not-found` or `bad-answer`; the signal's reason if aborted */
export async function request(wanted: ModelFile, init: RequestInit): Promise<Response> {
  const { address, file, host, model } = wanted;
  const response = await fetch(address, { ...init, credentials: 'omit' }).catch(() => {
    init.signal?.throwIfAborted();
    throw new HubProblem(navigator.onLine ? 'refused' : 'offline', { host, file });
  });
  const { status } = response;
  if (response.ok) return response;
  const isMissing = [401, 403, 404, 410].includes(status);
  throw new HubProblem(isMissing ? 'not-found' : 'bad-answer', { host, file, model, status });
}
