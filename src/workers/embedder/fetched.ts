import { EncoderProblem } from '~/lib/encoder/problems';
import { request, type ModelFile } from './request';

/** Told while a file comes: bytes so far, and in all where the host says so. */
type Heard = (bytes: number, of: number | undefined) => void;

/**
 * Fetches a file to its end.
 * @throws EncoderProblem as `request` does, and `half` if the connection ends too early
 */
export async function fetched(
  wanted: ModelFile,
  signal: AbortSignal,
  heard: Heard,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await request(wanted, { signal });
  const expected = sizeIn(response);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const half = () => {
    if (!navigator.onLine) return new EncoderProblem('offline', { ...wanted });
    return new EncoderProblem('half', { file: wanted.file, bytes, expected: expected ?? '?' });
  };
  heard(bytes, expected);
  const reader = response.body!.getReader();
  for (;;) {
    const { value } = await reader.read().catch(() => {
      signal.throwIfAborted();
      throw half();
    });
    if (!value) break;
    parts.push(value);
    bytes += value.length;
    heard(bytes, expected);
  }
  if (expected !== undefined && bytes < expected) throw half();
  return joined(parts, bytes);
}

/** What a host says of a file's size; nothing of one that it packs for the journey. */
export function sizeIn({ headers }: Response): number | undefined {
  const length = headers.get('content-length');
  return length && !headers.get('content-encoding') ? Number(length) : undefined;
}

function joined(parts: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
