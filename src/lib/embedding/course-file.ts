import { crc32 } from '../math/crc32';
import type { CourseVectors } from './course';

/** Unpacks whole numbers −8 … 7 of four bits each, two in a byte, the first in the lower half. */
export function unpackNibbles(bytes: Uint8Array): Int8Array {
  const numbers = new Int8Array(2 * bytes.length);
  bytes.forEach((byte, at) => {
    numbers[2 * at] = (byte << 28) >> 28; // shifted up and down again to extend the sign
    numbers[2 * at + 1] = (byte << 24) >> 28;
  });
  return numbers;
}

/**
 * The file format of word vectors, little-endian:
 *
 *     8 bytes   "COURSEV\n"
 *     uint16    version, 1
 *     uint16    dimensions, even
 *     uint32    tokens
 *     uint32    bytes of the token table
 *     float32   the largest step of a row
 *     float32   the largest weight
 *     table     tokens in UTF-8, a line feed between two
 *     uint16    step of each row: value × largest / 65,535
 *     uint8     weight of each token: value × largest / 255
 *     4 bits    each number of each row, −7 … 7 steps, the first of two in the lower half
 *     uint32    CRC-32 of all before
 */
export const MAGIC = 'COURSEV\n';
export const VERSION = 1;
export const HEADER = MAGIC.length + 2 + 2 + 4 + 4 + 4 + 4;
export const CHECKSUM = 4;
export const FULL_16 = 0xffff;
export const FULL_8 = 0xff;

/**
 * Reads vectors from a file.
 * @throws a sentence if the file is not such a file, has another version, or is cut short or damaged
 */
export function readCourseVectors(bytes: Uint8Array): CourseVectors {
  const { dimensions, count, table, step, weight } = readHeader(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tokens = new Map(tokensIn(bytes.subarray(HEADER, HEADER + table)).map((t, i) => [t, i]));
  if (tokens.size !== count) throw damaged(`it lists ${tokens.size} tokens and promises ${count}`);
  const steps = HEADER + table;
  const weights = steps + 2 * count;
  const rows = bytes.subarray(weights + count, -CHECKSUM);
  const values = Float32Array.from(unpackNibbles(rows));
  for (let token = 0; token < count; token++) {
    const scale = view.getUint16(steps + 2 * token, true);
    for (let i = token * dimensions; i < (token + 1) * dimensions; i++)
      values[i] = (values[i]! * scale * step) / FULL_16;
  }
  return {
    dimensions,
    tokens,
    row: (number) => values.subarray(number * dimensions, (number + 1) * dimensions),
    weight: (number) => (bytes[weights + number]! * weight) / FULL_8,
  };
}

function readHeader(bytes: Uint8Array) {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC)
    throw new Error(
      'This is no file of course vectors: it does not begin with "COURSEV". Load public/vectors/course.bin.',
    );
  if (bytes.length < HEADER + CHECKSUM)
    throw damaged(`it ends after ${bytes.length} bytes, inside its header`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint16(8, true);
  if (version !== VERSION)
    throw new Error(
      `The course vectors are of version ${version}, and this page reads version ${VERSION}. Reload the page.`,
    );
  const header = {
    dimensions: view.getUint16(10, true),
    count: view.getUint32(12, true),
    table: view.getUint32(16, true),
    step: view.getFloat32(20, true),
    weight: view.getFloat32(24, true),
  };
  const size = sizeOf(header.count, header.dimensions, header.table);
  if (bytes.length !== size) throw damaged(`it has ${bytes.length} bytes and should have ${size}`);
  const checksum = view.getUint32(bytes.length - CHECKSUM, true);
  if (checksum !== crc32(bytes.subarray(0, -CHECKSUM)))
    throw damaged('its checksum does not fit its content');
  return header;
}

const damaged = (how: string): Error =>
  new Error(
    `The file of course vectors is damaged or cut short: ${how}. Load it again, or make it again with npm run fit:vectors.`,
  );

export const sizeOf = (count: number, dimensions: number, table: number): number =>
  HEADER + table + 3 * count + (count * dimensions) / 2 + CHECKSUM;

const tokensIn = (table: Uint8Array): string[] =>
  table.length === 0 ? [] : new TextDecoder().decode(table).split('\n');
