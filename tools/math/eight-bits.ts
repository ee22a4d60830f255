/** A matrix in 8 bits, row-major [rows × columns]: a weight is its whole number from −127 to 127 times its row's scale. */
interface EightBits {
  integers: Int8Array;
  /** [rows] */
  scales: Float32Array;
}

/** Rounds a matrix to 8 bits; the largest weight of each row becomes 127 or −127, and a row of zeros stays one. */
export function inEightBits(matrix: Float32Array, columns: number): EightBits {
  const rows = matrix.length / columns;
  const integers = new Int8Array(matrix.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const numbers = matrix.subarray(row * columns, (row + 1) * columns);
    const largest = numbers.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    scales[row] = largest / 127;
    if (largest > 0)
      numbers.forEach((one, at) => {
        integers[row * columns + at] = Math.round((one / largest) * 127);
      });
  }
  return { integers, scales };
}
