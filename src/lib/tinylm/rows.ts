/** A matrix cut into its rows of `width`; views, not copies. */
export const rows = (matrix: Float32Array, width: number): Float32Array[] =>
  Array.from({ length: matrix.length / width }, (_, row) =>
    matrix.subarray(row * width, (row + 1) * width),
  );
