import { fromHalf } from '../../math/half';

/** Weights that share a scale. */
export const BLOCK = 32;
/** Bytes of a block: a scale of 16 bits, then two weights to a byte. */
export const BLOCK_BYTES = 2 + BLOCK / 2;

/**
 * A matrix in 4 bits, row-major, in blocks of 32 neighbours along a row (llama.cpp's Q4_0): a weight is its whole number
 * from −8 to 7 times the scale of its block. Byte j of a block holds weight j in its low half and weight j + 16 in its high
 * half, both plus 8.
 */
export interface FourBits {
  rows: number;
  columns: number;
  blocks: Uint8Array;
}

/** The same matrix with only some of its rows. */
export function rowsOf({ columns, blocks }: FourBits, rows: readonly number[]): FourBits {
  const bytes = (columns / BLOCK) * BLOCK_BYTES;
  const half = new Uint8Array(rows.length * bytes);
  rows.forEach((row, at) => half.set(blocks.subarray(row * bytes, (row + 1) * bytes), at * bytes));
  return { rows: rows.length, columns, blocks: half };
}

/** The whole numbers from −8 to 7, [rows × columns], and the bits of the scales, [rows × columns / 32]. */
export function integersOf({ rows, columns, blocks }: FourBits): {
  integers: Int8Array;
  scales: Uint16Array;
} {
  const count = (rows * columns) / BLOCK;
  const integers = new Int8Array(rows * columns);
  const scales = new Uint16Array(count);
  for (let block = 0; block < count; block++) {
    const from = block * BLOCK_BYTES;
    scales[block] = blocks[from]! | (blocks[from + 1]! << 8);
    for (let j = 0; j < BLOCK / 2; j++) {
      const pair = blocks[from + 2 + j]!;
      integers[block * BLOCK + j] = (pair & 15) - 8;
      integers[block * BLOCK + BLOCK / 2 + j] = (pair >> 4) - 8;
    }
  }
  return { integers, scales };
}

/** The matrix as numbers, [rows × columns]. */
export function unpacked(matrix: FourBits): Float32Array {
  const { integers, scales } = integersOf(matrix);
  const factors = Float32Array.from(scales, fromHalf);
  return Float32Array.from(integers, (integer, at) => integer * factors[Math.floor(at / BLOCK)]!);
}

/** Two whole numbers to a byte, the first in the low half, as ONNX stores INT4. */
export function nibbles(integers: Int8Array): Uint8Array {
  const packed = new Uint8Array(integers.length / 2);
  for (let at = 0; at < packed.length; at++)
    packed[at] = (integers[2 * at]! & 15) | ((integers[2 * at + 1]! & 15) << 4);
  return packed;
}
