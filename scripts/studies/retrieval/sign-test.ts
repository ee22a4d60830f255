/**
 * The exact two-sided sign test (Dixon & Mood 1946): the probability that chance alone splits so many unequal questions
 * at least as unevenly. Questions on which both are equal are not counted.
 *
 *     7 to 0 → 2 · 1/128 = 0.016      4 to 0 → 0.125      6 to 1 → 2 · 8/128 = 0.125
 *
 * @returns 0 … 1
 */
export function signTest(wins: number, losses: number): number {
  const unequal = wins + losses;
  let ways = 1; // the ways of choosing `won` of the unequal questions, updated step by step
  let tail = 0;
  for (let won = 0; won <= Math.min(wins, losses); won++) {
    tail += ways;
    ways = (ways * (unequal - won)) / (won + 1);
  }
  return Math.min(1, 2 * tail * 0.5 ** unequal);
}
