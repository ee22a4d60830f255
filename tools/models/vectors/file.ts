import { DIGEST } from '~/lib/encoder/vectors/digest';
import {
  HEADER,
  MAGIC,
  placesOf,
  sizeOf,
  VERSION,
  type KeyedVectors,
} from '~/lib/encoder/vectors/file';
import { inEightBits } from '../../math/eight-bits';

/** Vectors of texts as the file that `readVectors` reads. */
export function writeVectors({ digests, vectors: { width, values } }: KeyedVectors): Uint8Array {
  const { integers, scales } = inEightBits(values, width);
  const count = digests.length;
  const bytes = new Uint8Array(sizeOf(count, width));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  [VERSION, count, width].forEach((one, at) => view.setUint32(MAGIC.length + 4 * at, one, true));
  digests.forEach((digest, at) => bytes.set(fromHex(digest), HEADER + DIGEST * at));
  const [scalesAt, integersAt] = placesOf(count);
  scales.forEach((scale, at) => view.setFloat32(scalesAt + 4 * at, scale, true));
  bytes.set(new Uint8Array(integers.buffer), integersAt);
  return bytes;
}

/** The inverse of `inHex`. */
export const fromHex = (digits: string): Uint8Array =>
  Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  );
