import { exponential, logarithm } from '../math/elementary';

const known = [0, 0];

/** ln n!, computed together with all smaller n and cached. `logFactorial(5)` is ln 120 = 4.787. */
function logFactorial(n: number): number {
  for (let i = known.length; i <= n; i++) known.push(known[i - 1]! + logarithm(i));
  return known[n]!;
}

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

/**
 * Fisher's exact test of two systems with n questions of their own each (Fisher 1935): the probability, if right answers
 * fall to either at random, of all divisions that are at most as probable as this one. Two-sided.
 *
 *     41 and 39 of 50 → 0.8031      9 and 3 of 10 → 0.0198
 *
 * @returns 0 … 1
 */
export function fisher(one: number, other: number, n: number): number {
  const right = one + other;
  const ways = (of: number, k: number) => logFactorial(of) - logFactorial(k) - logFactorial(of - k);
  const chance = (k: number) => exponential(ways(n, k) + ways(n, right - k) - ways(2 * n, right));
  const limit = chance(one) * (1 + 1e-7); // equal ones differ by rounding
  let sum = 0;
  for (let k = Math.max(0, right - n); k <= Math.min(n, right); k++)
    if (chance(k) <= limit) sum += chance(k);
  return Math.min(1, sum);
}
