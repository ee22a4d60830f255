import type { Vectors } from '~/lib/embedding/vectors';
import { STEPS } from '~/lib/word-table/file';

const LEAST = -8;
const MOST = 7;
const FULL = 255;
/** Shares of the largest number at which a row may be clipped; the one with the least squared error is taken. */
const CLIPPINGS = [1, 0.9, 0.8, 0.7, 0.6, 0.5];

interface FourBits {
  /** Each number of each row; half a step is added to it. */
  readonly steps: Int8Array;
  /** The scale of each row, on a logarithmic measure from `low` to `high`. */
  readonly scales: Uint8Array;
  readonly low: number;
  readonly high: number;
}

/** Rows in 4 bits a number and a byte of scale. */
export function inFourBits({ count, width, values }: Vectors): FourBits {
  const largest = Array.from({ length: count }, (_, row) => largestOf(values, row * width, width));
  const above = largest.filter((value) => value > 0);
  const low = Math.fround(Math.log(Math.min(...above) * CLIPPINGS.at(-1)!));
  const high = Math.fround(Math.log(Math.max(...above)));
  const steps = new Int8Array(count * width);
  const scales = new Uint8Array(count);
  const tried = new Int8Array(width);
  for (let row = 0; row < count; row++) {
    let least = Infinity;
    for (const clipping of CLIPPINGS) {
      const place =
        (Math.log(Math.max(largest[row]! * clipping, Number.MIN_VALUE)) - low) / (high - low);
      const scale = Math.min(FULL, Math.max(0, Math.ceil(place * FULL)));
      const step = Math.exp(low + (scale / FULL) * (high - low)) / STEPS;
      const error = rounded(values.subarray(row * width, (row + 1) * width), step, tried);
      if (error >= least) continue;
      least = error;
      scales[row] = scale;
      steps.set(tried, row * width);
    }
  }
  return { steps, scales, low, high };
}

/** Rounds a row to whole steps. @returns the squared error */
function rounded(row: Float32Array, step: number, into: Int8Array): number {
  let error = 0;
  row.forEach((value, at) => {
    into[at] = Math.min(MOST, Math.max(LEAST, Math.floor(value / step)));
    error += (value - (into[at]! + 0.5) * step) ** 2;
  });
  return error;
}

function largestOf(values: Float32Array, from: number, count: number): number {
  let largest = 0;
  for (let at = from; at < from + count; at++) largest = Math.max(largest, Math.abs(values[at]!));
  return largest;
}

/** Packs whole numbers −8 … 7 as four bits each, two a byte, the first in the lower half; their count must be even. */
export function packNibbles(numbers: Int8Array): Uint8Array {
  return Uint8Array.from(
    { length: numbers.length / 2 },
    (_, at) => (numbers[2 * at]! & 0x0f) | ((numbers[2 * at + 1]! & 0x0f) << 4),
  );
}
