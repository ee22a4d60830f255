/**
 * The number with the fewest digits that is read back as the same 32-bit float: 0.1, not
 * 0.10000000149011612. Six digits always survive the way through a 32-bit float, and nine always
 * suffice (IEEE 754), so at most four lengths are tried.
 *
 * @param value a number that a 32-bit float holds exactly. Below 2^-126, where floats lose bits, the
 *   result is right but may have more digits than it needs.
 */
export function shortestFloat32(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}

/** As a JSON array, which is also how pgvector writes a vector: [0.6,-0.8]. */
export function writeVector(vector: Float32Array): string {
  return JSON.stringify(Array.from(vector, shortestFloat32));
}
