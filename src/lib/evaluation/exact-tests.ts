import { exponential, logarithm } from '../math/elementary';

const known = [0, 0];

/** ln n!, computed together with all smaller n and cached. `logFactorial(5)` is ln 120 = 4.787. */
function logFactorial(n: number): number {
  for (let i = known.length; i <= n; i++) known.push(known[i - 1]! + logarithm(i));
  return known[n]!;
}

/** Tolerance for comparing tables: equally likely ones may differ in their last digits. */
const ALIKE = 1 + 1e-7;

/**
 * Fisher's exact test, two-sided: the total probability, among all ways to distribute the right answers over two sets
 * of questions, of those no more probable than the one observed (Fisher 1934). For systems that were asked different
 * questions. Fisher's own tea, 3 of 4 and 1 of 4: 0.486.
 *
 * @param one right answers and number of questions of the first system; `other`, of the second
 * @returns 0 … 1
 */
export function fisher(
  one: { right: number; of: number },
  other: { right: number; of: number },
): number {
  const right = one.right + other.right;
  const of = one.of + other.of;
  const probability = (k: number) =>
    exponential(choose(one.of, k) + choose(other.of, right - k) - choose(of, right));
  const observed = probability(one.right);
  let sum = 0;
  for (let k = Math.max(0, right - other.of); k <= Math.min(one.of, right); k++) {
    const here = probability(k);
    if (here <= observed * ALIKE) sum += here;
  }
  return Math.min(1, sum);
}

/** ln of the number of ways to choose k of n. */
const choose = (n: number, k: number): number =>
  logFactorial(n) - logFactorial(k) - logFactorial(n - k);

const LN_2 = 0.6931471805599453;

/**
 * McNemar's test in its exact form (McNemar 1947; the sign test on pairs that differ): the probability that a fair coin
 * splits the questions that only one of two systems got right at least as unevenly. Two-sided, for any number of
 * questions, because the sum uses logarithms.
 *
 *     6 to 16 → 0.0525      7 to 0 → 0.0156
 *
 * @param onlyOne questions that the first system alone got right
 * @param onlyOther questions that the second alone got right
 * @returns 0 … 1
 */
export function mcnemar(onlyOne: number, onlyOther: number): number {
  const unequal = onlyOne + onlyOther;
  let tail = 0;
  for (let k = 0; k <= Math.min(onlyOne, onlyOther); k++)
    tail += exponential(
      logFactorial(unequal) - logFactorial(k) - logFactorial(unequal - k) - unequal * LN_2,
    );
  return Math.min(1, 2 * tail);
}
