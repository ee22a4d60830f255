/**
 * The area under the receiver operating characteristic: the probability that a value of the first list is above one of the
 * second, ties counting half, so that a guess has 0.5 (Hanley & McNeil 1982).
 *
 *     0.9, 0.5 against 0.8, 0.5 → (1 + 1 + 0 + ½) / 4 = 0.625
 *
 * @returns 0 … 1; NaN if a list is empty
 */
export function areaUnderCurve(one: readonly number[], other: readonly number[]): number {
  let above = 0;
  for (const a of one) for (const b of other) above += a > b ? 1 : a === b ? 0.5 : 0;
  return above / (one.length * other.length);
}
