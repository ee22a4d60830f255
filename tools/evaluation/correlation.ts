import { mean } from '~/lib/math/vector';

/**
 * The share of the variance of one list that a straight line through another explains: the square of Pearson's correlation.
 *
 *     1, 2, 3 and 2, 4, 6 → 1      1, 2, 3 and 1, 3, 2 → 0.25
 *
 * @returns 0 … 1; NaN if a list does not vary
 */
export const explained = (one: readonly number[], other: readonly number[]): number =>
  pearson(one, other) ** 2;

/**
 * Spearman's rank correlation (1904): how far two lists have the same order, whatever the shape of their relation. Equal
 * values share the mean of their ranks.
 *
 *     1, 2, 3 and 1, 4, 9 → 1      1, 2, 3 and 9, 4, 1 → −1
 *
 * @returns −1 … 1; NaN if a list does not vary
 */
export const spearman = (one: readonly number[], other: readonly number[]): number =>
  pearson(ranks(one), ranks(other));

function pearson(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length || one.length === 0)
    throw new RangeError(
      `A correlation of ${one.length} values with ${other.length}; give at least one, and as many of each.`,
    );
  const [a, b] = [one, other].map((values) => {
    const middle = mean(values);
    return values.map((value) => value - middle);
  });
  const sum = (of: (i: number) => number) => one.reduce((total, _, i) => total + of(i), 0);
  return sum((i) => a![i]! * b![i]!) / Math.sqrt(sum((i) => a![i]! ** 2) * sum((i) => b![i]! ** 2));
}

/** The rank of each value from 1; equal values have the mean of the ranks that they take up. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!first.has(value)) first.set(value, i);
    last.set(value, i);
  });
  return values.map((value) => 1 + (first.get(value)! + last.get(value)!) / 2);
}
