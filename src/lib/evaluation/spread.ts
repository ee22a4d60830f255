import { mean } from '../math/vector';
import type { Interval } from './bootstrap';

/** The share of samples that an interval leaves out at each end. */
const TAIL = 0.025;

/**
 * Interval of a mean over the questions of several seeds: a two-level bootstrap, which draws as many seeds as there
 * are, with replacement, and from each as many of its questions (Davison & Hinkley 1997, section 3.8). So it covers
 * both sources of chance: the seed, which draws towns, facts and order, and the questions. The lowest and highest of
 * three seeds would ignore the second, and would move apart with every seed added; with one seed, only the chance in
 * the questions is left.
 *
 * The values are small whole numbers, so nothing is drawn at random: the distribution over all samples is computed
 * exactly, and the interval is the same for everyone. Where all values are equal it is a point, since samples of them
 * show no variation; see `spreadOfMarks` for shares.
 *
 * @param values whole numbers, [seed][question]; the same number of questions for every seed
 * @throws RangeError if there is no question, or seeds have different numbers of them
 */
export function spreadOf(values: readonly (readonly number[])[]): Interval {
  const questions = values[0]?.length ?? 0;
  const uneven = values.find(({ length }) => length !== questions);
  if (questions === 0 || uneven)
    throw new RangeError(
      `Seeds have ${values.map(({ length }) => length).join(', ') || 'no'} questions; give each seed as many.`,
    );
  const all = values.flat();
  const least = Math.min(...all);
  const most = Math.max(...all);
  const seeds = values.map((each) => power(shares(each, least, most), questions));
  const sums = power(average(seeds), values.length);
  const drawn = values.length * questions;
  return {
    mean: mean(values.map(mean)),
    low: least + quantile(sums) / drawn,
    high: least + (sums.length - 1 - quantile(sums.toReversed())) / drawn,
  };
}

/**
 * The same interval for a share of right answers, 1 for each that is right and 0 for the others. Where all are right, or
 * none is, samples of them are all alike, and the interval is the exact one of Clopper & Pearson (1934): the share would
 * have to be below α^(1/n) for n answers to be all right with a probability under α = 2.5%.
 *
 * @example spreadOfMarks([Array(120).fill(1)]) // { mean: 1, low: 0.9697…, high: 1 }
 */
export function spreadOfMarks(marks: readonly (readonly number[])[]): Interval {
  const { mean, low, high } = spreadOf(marks);
  const end = TAIL ** (1 / marks.flat().length);
  return { mean, low: mean < 1 ? low : end, high: mean > 0 ? high : 1 - end };
}

/** The probability of each whole number from `least` to `most` when one value is drawn. */
function shares(values: readonly number[], least: number, most: number): Float64Array {
  const found = new Float64Array(most - least + 1);
  for (const value of values) found[value - least]! += 1 / values.length;
  return found;
}

const average = (distributions: readonly Float64Array[]): Float64Array =>
  distributions[0]!.map(
    (_, at) => distributions.reduce((sum, each) => sum + each[at]!, 0) / distributions.length,
  );

/** The distribution of the sum of `times` independent draws. */
function power(one: Float64Array, times: number): Float64Array {
  if (times === 1) return one;
  const half = power(one, Math.floor(times / 2));
  const even = convolved(half, half);
  return times % 2 === 0 ? even : convolved(even, one);
}

/** Sums less likely than this are left out: all of them together are far below what is read off the distribution. */
const NEVER = 1e-12;

function convolved(a: Float64Array, b: Float64Array): Float64Array {
  const sums = new Float64Array(a.length + b.length - 1);
  const from = b.findIndex(isLikely);
  const to = b.findLastIndex(isLikely);
  for (let i = 0; i < a.length; i++) {
    const likely = a[i]!;
    if (!isLikely(likely)) continue;
    for (let j = from; j <= to; j++) sums[i + j]! += likely * b[j]!;
  }
  return sums;
}

const isLikely = (likely: number): boolean => likely > NEVER;

/** The first position at which the cumulative probability exceeds the tail. */
function quantile(distribution: Float64Array): number {
  let sum = 0;
  return distribution.findIndex((likely) => (sum += likely) > TAIL);
}
