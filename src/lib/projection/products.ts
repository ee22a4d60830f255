import type { Vectors } from '../embedding/vectors';

export const ROWS_A_BLOCK = 64;

/**
 * Dot products of each row of one block with each row of another, [ROWS_A_BLOCK × ROWS_A_BLOCK]. Two rows are
 * multiplied by two others at a time: each number read is used twice, and the four sums do not wait for each other.
 * Each sum adds the axes in order, so that (i, j) and (j, i) agree to the last bit.
 */
export function productsOfBlocks(
  { count, width, values }: Vectors,
  left: number,
  right: number,
  products: Float64Array,
): void {
  const [fromRow, fromColumn] = [left * ROWS_A_BLOCK, right * ROWS_A_BLOCK];
  const rows = Math.min(ROWS_A_BLOCK, count - fromRow);
  const columns = Math.min(ROWS_A_BLOCK, count - fromColumn);
  for (let i = 0; i < rows; i += 2) {
    const row = (fromRow + i) * width;
    const nextRow = i + 1 < rows ? row + width : row;
    for (let j = 0; j < columns; j += 2) {
      const column = (fromColumn + j) * width;
      const nextColumn = j + 1 < columns ? column + width : column;
      twoByTwo(values, width, row, nextRow, column, nextColumn, products, i * ROWS_A_BLOCK + j);
    }
  }
}

function twoByTwo(
  values: Float32Array,
  width: number,
  row0: number,
  row1: number,
  column0: number,
  column1: number,
  products: Float64Array,
  at: number,
): void {
  let sum00 = 0;
  let sum01 = 0;
  let sum10 = 0;
  let sum11 = 0;
  for (let axis = 0; axis < width; axis++) {
    const first = values[row0 + axis]!;
    const second = values[row1 + axis]!;
    const third = values[column0 + axis]!;
    const fourth = values[column1 + axis]!;
    sum00 += first * third;
    sum01 += first * fourth;
    sum10 += second * third;
    sum11 += second * fourth;
  }
  products[at] = sum00;
  products[at + 1] = sum01;
  products[at + ROWS_A_BLOCK] = sum10;
  products[at + ROWS_A_BLOCK + 1] = sum11;
}
