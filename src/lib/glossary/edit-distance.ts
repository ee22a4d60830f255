/**
 * The number of letters to insert, delete, replace or swap with their neighbour to turn one word
 * into the other (optimal string alignment; Damerau 1964), or Infinity if it is more than `limit`.
 * `retreiver` and `retriever` are 1 apart.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(best, at(beforeLast, j - 2) + 1) : best);
    }
    [beforeLast, last] = [last, row];
  }
  const distance = at(last, b.length);
  return distance <= limit ? distance : Infinity;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
