import { crc32 } from '../math/crc32';
import { tableOf, type WordTable } from './table';

/**
 * The file of a table, little-endian:
 *
 *     8 bytes   "WORDROW\n"
 *     uint32    version, 1
 *     uint32    rows
 *     uint32    numbers a row, even
 *     uint32    bytes of the words
 *     float32   logarithms of the smallest and of the largest scale
 *     words     in ASCII, a line feed between two
 *     uint8     scale of each row, on a logarithmic measure between the two
 *     4 bits    each number of each row, in half steps of its scale: −7.5 … 7.5
 *     uint32    CRC-32 of all before
 */
export const MAGIC = 'WORDROW\n';
export const VERSION = 1;
export const HEADER: number = MAGIC.length + 4 * 4 + 2 * 4;
export const CHECKSUM = 4;
const FULL = 255;
/** The largest number of a row, in steps: numbers are −7.5, −6.5 … 7.5 steps. */
export const STEPS = 7.5;

/** @throws an Error with a sentence if it is another file, of another version, cut short or damaged */
export function readTable(bytes: Uint8Array): WordTable {
  const { view, count, width, length } = checked(bytes);
  const [low, high] = [16, 20].map((at) => view.getFloat32(MAGIC.length + at, true));
  const scalesAt = HEADER + length;
  const stepsAt = scalesAt + count;
  const words = new TextDecoder().decode(bytes.subarray(HEADER, scalesAt)).split('\n');
  const steps = unpackNibbles(bytes.subarray(stepsAt, bytes.length - CHECKSUM));
  const values = new Float32Array(count * width);
  for (let row = 0; row < count; row++) {
    const scale = Math.exp(low! + (bytes[scalesAt + row]! / FULL) * (high! - low!)) / STEPS;
    for (let at = row * width; at < (row + 1) * width; at++)
      values[at] = (steps[at]! + 0.5) * scale;
  }
  return tableOf(words, { count, width, values });
}

function checked(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error(
      'This is no table of words: it does not begin with "WORDROW". Make it with npm run fit:search.',
    );
  if (bytes.length < HEADER + CHECKSUM)
    throw damaged(`it ends after ${bytes.length} bytes, inside its header`);
  const [version, count = 0, width = 0, length = 0] = [0, 4, 8, 12].map((at) =>
    view.getUint32(MAGIC.length + at, true),
  );
  if (version !== VERSION)
    throw new Error(
      `The table of words is of version ${version}, and this page reads version ${VERSION}. Make it again with npm run fit:search.`,
    );
  const size = sizeOf(count, width, length);
  if (bytes.length !== size) throw damaged(`it has ${bytes.length} bytes and should have ${size}`);
  if (view.getUint32(size - CHECKSUM, true) !== crc32(bytes.subarray(0, -CHECKSUM)))
    throw damaged('its checksum is another');
  return { view, count, width, length };
}

const damaged = (how: string): Error =>
  new Error(
    `The table of words is damaged or cut short: ${how}. Load it again, or make it with npm run fit:search.`,
  );

export const sizeOf = (count: number, width: number, names: number): number =>
  HEADER + names + count + (count * width) / 2 + CHECKSUM;

/** Unpacks whole numbers −8 … 7 of four bits each, two in a byte, the first in the lower half. */
export function unpackNibbles(bytes: Uint8Array): Int8Array {
  const numbers = new Int8Array(2 * bytes.length);
  bytes.forEach((byte, at) => {
    numbers[2 * at] = (byte << 28) >> 28; // shifted up and down again to extend the sign
    numbers[2 * at + 1] = (byte << 24) >> 28;
  });
  return numbers;
}
