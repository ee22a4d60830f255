import { HubProblem } from '~/lib/hub/problems';
import { request, type ModelFile } from './request';

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
  const reader = response.body!.getReader();
  for (;;) {
    const { value } = await reader.read().catch(() => {
      signal.throwIfAborted();
      throw half();
    });
    if (!value) break;
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
