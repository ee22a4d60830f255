import { HubProblem } from '~/lib/hub/problems';
import { bytesIn } from '../bytes';

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

/** Receives the progress of a file: bytes so far, and the total if the host gives it. */
export type OnBytes = (bytes: number, of: number | undefined) => void;

/** @throws HubProblem as `request` does, and `half` if the connection ends too early */
export async function fetched(
  wanted: ModelFile,
  signal: AbortSignal,
  onBytes: OnBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  return bodyOf(await request(wanted, { signal }), wanted, signal, onBytes);
}

/** Reads the body of a response whole, with a known size into its place. @throws HubProblem `half` if the connection ends too early */
export async function bodyOf(
  response: Response,
  wanted: ModelFile,
  signal: AbortSignal,
  onBytes: OnBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const expected = sizeIn(response);
  let whole = reserved(expected ?? 1 << 16);
  let bytes = 0;
  const half = () => {
    if (!navigator.onLine) return new HubProblem('offline', { ...wanted });
    return new HubProblem('half', { file: wanted.file, bytes, expected: expected ?? '?' });
  };
  onBytes(bytes, expected);
  for await (const value of bytesIn(response, signal, half)) {
    if (bytes + value.length > whole.length) {
      const larger = reserved(2 * (bytes + value.length));
      larger.set(whole);
      whole = larger;
    }
    whole.set(value, bytes);
    bytes += value.length;
    onBytes(bytes, expected);
  }
  if (expected !== undefined && bytes < expected) throw half();
  return bytes === whole.length ? whole : whole.slice(0, bytes);
}

/** The size of a file according to its host; undefined if it gives none, or compresses the transfer. */
export function sizeIn({ headers }: Response): number | undefined {
  const length = headers.get('content-length');
  return length && !headers.get('content-encoding') ? Number(length) : undefined;
}

/** @throws HubProblem `memory` */
export function reserved(bytes: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(bytes);
  } catch {
    throw new HubProblem('memory');
  }
}
