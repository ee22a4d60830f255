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
