import { rowOf, unitRows, type Vectors } from '../../embedding/vectors';
import { DIGEST, inHex } from './digest';

/** Vectors of texts by the digests of the texts, one row each. */
export interface KeyedVectors {
  digests: readonly string[];
  vectors: Vectors;
}

/**
 * The file of an encoder's vectors of texts, little-endian:
 *
 *     8 bytes   "VECTORS\n"
 *     uint32    version, 1
 *     uint32    texts
 *     uint32    numbers a vector
 *     8 bytes   digest of each text
 *     float32   scale of each vector
 *     int8      each number of each vector; times its scale it is the number
 */
export const MAGIC = 'VECTORS\n';
export const VERSION = 1;
export const HEADER: number = MAGIC.length + 12;

/**
 * Reads a file of vectors; each has length 1 again.
 * @throws an Error with a sentence if it is another file, of another version, cut short or damaged
 */
export function readVectors(bytes: Uint8Array): KeyedVectors {
  const { count, width } = headerOf(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [scalesAt, integersAt] = placesOf(count);
  const digests = Array.from({ length: count }, (_, at) =>
    inHex(bytes.subarray(HEADER + DIGEST * at, HEADER + DIGEST * (at + 1))),
  );
  const values = new Float32Array(count * width);
  for (let row = 0; row < count; row++) {
    const scale = view.getFloat32(scalesAt + 4 * row, true);
    if (!Number.isFinite(scale) || scale < 0) throw damaged(`the scale of row ${row} is ${scale}`);
    for (let at = row * width; at < (row + 1) * width; at++)
      values[at] = view.getInt8(integersAt + at) * scale;
  }
  return { digests, vectors: unitRows({ count, width, values }) };
}

/** The vectors of such a file by the digests of their texts. @throws as `readVectors` does */
export function readRows(bytes: Uint8Array): Map<string, Float32Array> {
  const { digests, vectors } = readVectors(bytes);
  return new Map(digests.map((digest, at) => [digest, rowOf(vectors, at)]));
}

function headerOf(bytes: Uint8Array): { count: number; width: number } {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC)
    throw new Error(
      'This is no file of vectors: it does not begin with "VECTORS". Make it with npm run models.',
    );
  if (bytes.length < HEADER)
    throw damaged(`it ends after ${bytes.length} bytes, inside its header`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [version, count, width] = [0, 4, 8].map((at) => view.getUint32(MAGIC.length + at, true));
  if (version !== VERSION)
    throw new Error(
      `The vectors are of version ${version}, and this page reads version ${VERSION}. Make them again with npm run models.`,
    );
  const size = sizeOf(count!, width!);
  if (bytes.length !== size) throw damaged(`it has ${bytes.length} bytes and should have ${size}`);
  return { count: count!, width: width! };
}

const damaged = (how: string): Error =>
  new Error(
    `The file of vectors is damaged or cut short: ${how}. Load it again, or delete it and run npm run models.`,
  );

export const placesOf = (count: number): [scales: number, integers: number] => [
  HEADER + DIGEST * count,
  HEADER + (DIGEST + 4) * count,
];

export const sizeOf = (count: number, width: number): number =>
  HEADER + count * (DIGEST + 4 + width);
