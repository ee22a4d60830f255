import { DIGEST } from '~/lib/encoder/vectors/digest';
import {
  HEADER,
  MAGIC,
  placesOf,
  readVectors,
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

/**
 * Takes the bits of vectors that a file has already into one that is to replace it: rounded anew, the scale of a row would
 * drift with each writing, and a map of many steps with it.
 */
export function keepBits(file: Uint8Array, before: Uint8Array): void {
  const old = readVectors(before);
  const { digests, vectors } = readVectors(file);
  const known = new Map(old.digests.map((digest, at) => [digest, at]));
  const [scales, integers] = placesOf(digests.length);
  const [oldScales, oldIntegers] = placesOf(old.digests.length);
  const { width } = vectors;
  for (const [at, digest] of digests.entries()) {
    const from = known.get(digest);
    if (from === undefined) continue;
    const scale = oldScales + 4 * from;
    const row = oldIntegers + width * from;
    file.set(before.subarray(scale, scale + 4), scales + 4 * at);
    file.set(before.subarray(row, row + width), integers + width * at);
  }
}

/** The inverse of `inHex`. */
export const fromHex = (digits: string): Uint8Array =>
  Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  );
