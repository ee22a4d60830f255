import { crc32 } from '../math/crc32';
import type { CourseVectors } from './course';
import type { WordVectors } from './cross-language';

/**
 * Packs whole numbers −8 … 7 as four bits each, two per byte, the first in the lower half; their count must be even.
 */
export function packNibbles(numbers: Int8Array): Uint8Array {
  return Uint8Array.from(
    { length: numbers.length / 2 },
    (_, at) => (numbers[2 * at]! & 0x0f) | ((numbers[2 * at + 1]! & 0x0f) << 4),
  );
}

/** Unpacks what `packNibbles` packed. */
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
const MAGIC = 'COURSEV\n';
const VERSION = 1;
const HEADER = MAGIC.length + 2 + 2 + 4 + 4 + 4 + 4;
const CHECKSUM = 4;
const MOST_STEPS = 7;
const FULL_16 = 0xffff;
const FULL_8 = 0xff;

/** @throws an Error with a sentence for readers if a number is not finite, or the dimensions are odd */
export function writeCourseVectors({ tokens, vectors, weights }: WordVectors): Uint8Array {
  const { count, width, values } = vectors;
  checkWritable(values, width);
  const table = new TextEncoder().encode(tokens.join('\n'));
  const { largest, scales, steps } = inSteps(values, width);
  const heaviest = largestOf(weights);
  const bytes = new Uint8Array(sizeOf(count, width, table.length));
  const view = new DataView(bytes.buffer);
  bytes.set([...MAGIC].map((character) => character.charCodeAt(0)));
  view.setUint16(8, VERSION, true);
  view.setUint16(10, width, true);
  view.setUint32(12, count, true);
  view.setUint32(16, table.length, true);
  view.setFloat32(20, largest, true);
  view.setFloat32(24, heaviest, true);
  bytes.set(table, HEADER);
  let at = HEADER + table.length;
  for (const step of scales) {
    view.setUint16(at, step, true);
    at += 2;
  }
  for (const weight of weights) bytes[at++] = Math.max(1, Math.round((weight / heaviest) * FULL_8));
  bytes.set(packNibbles(steps), at);
  view.setUint32(bytes.length - CHECKSUM, crc32(bytes.subarray(0, -CHECKSUM)), true);
  return bytes;
}

function checkWritable(values: Float32Array, width: number): void {
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0)
    throw new Error(`Vectors cannot be saved: number ${wrong} of them is ${values[wrong]}.`);
  if (width % 2 === 1)
    throw new Error(`Vectors of ${width} dimensions cannot be saved; give an even number.`);
}

/** Rows as whole steps −7 … 7, with each row's step as 16 bits of the largest step. */
function inSteps(values: Float32Array, width: number) {
  const own = largestOfRows(values, width).map((value) => value / MOST_STEPS);
  const largest = largestOf(own);
  // rounded up so that no number of the row exceeds seven steps
  const scales = own.map((step) => (largest > 0 ? Math.ceil((step / largest) * FULL_16) : 0));
  const steps = Int8Array.from(values, (value, i) => {
    const step = (scales[Math.floor(i / width)]! * largest) / FULL_16;
    return step > 0 ? Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(value / step))) : 0;
  });
  return { largest, scales, steps };
}

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

const sizeOf = (count: number, dimensions: number, table: number): number =>
  HEADER + table + 3 * count + (count * dimensions) / 2 + CHECKSUM;

const tokensIn = (table: Uint8Array): string[] =>
  table.length === 0 ? [] : new TextDecoder().decode(table).split('\n');

function largestOfRows(values: Float32Array, width: number): number[] {
  return Array.from({ length: width === 0 ? 0 : values.length / width }, (_, row) =>
    largestOf(values.subarray(row * width, (row + 1) * width)),
  );
}

/** The largest absolute value of some numbers. */
function largestOf(numbers: ArrayLike<number>): number {
  let largest = 0;
  for (let at = 0; at < numbers.length; at++) largest = Math.max(largest, Math.abs(numbers[at]!));
  return largest;
}
