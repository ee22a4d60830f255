/**
 * Puts the rows of a matrix of queries or keys back into the order of its authors. Positions turn pairs of numbers of a
 * head: llama.cpp pairs neighbours, 0 with 1, 2 with 3; the authors pair the halves of the head, 0 with 32, 1 with 33. A
 * file of llama.cpp has the rows in its own order, and the low-rank parts that others train do not.
 *
 *     a head of four rows: 0 2 1 3 → 0 1 2 3
 *
 * @param matrix row-major, `inputs` numbers a row
 * @param head rows of a head
 */
export function halvesInRows(matrix: Float32Array, inputs: number, head: number): Float32Array {
  const rows = matrix.length / inputs;
  const ordered = new Float32Array(matrix.length);
  for (let row = 0; row < rows; row++) {
    const within = row % head;
    const half = within % 2;
    const to = row - within + half * (head / 2) + (within - half) / 2;
    ordered.set(matrix.subarray(row * inputs, (row + 1) * inputs), to * inputs);
  }
  return ordered;
}
