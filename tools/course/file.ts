import {
  CHECKSUM,
  FULL_16,
  FULL_8,
  HEADER,
  MAGIC,
  sizeOf,
  VERSION,
} from '~/lib/embedding/course-file';
import { crc32 } from '~/lib/math/crc32';
import type { WordVectors } from './cross-language';

const MOST_STEPS = 7;

/**
 * Packs whole numbers −8 … 7 as four bits each, two per byte, the first in the lower half; their count must be even.
 */
export function packNibbles(numbers: Int8Array): Uint8Array {
  return Uint8Array.from(
    { length: numbers.length / 2 },
    (_, at) => (numbers[2 * at]! & 0x0f) | ((numbers[2 * at + 1]! & 0x0f) << 4),
  );
}

/**
 * Word vectors as the file that `readCourseVectors` reads.
 * @throws an Error with a sentence for readers if a number is not finite, or the dimensions are odd
 */
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
