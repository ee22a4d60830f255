/** Shares of questions that one of two systems alone gets right. */
interface Alone {
  onlyBetter: number;
  onlyWorse: number;
}

/**
 * What two systems get right alone, if they are asked the same questions. `together` says how far their right
 * answers fall on the same questions: 0 as chance has it, 1 as far as can be.
 *
 *     0.82 and 0.78 at 0.5 → 0.1102 and 0.0702; at 1 → 0.04 and 0
 *
 * @param better share of right answers, as `worse` 0 … 1
 */
export function aloneRight(better: number, worse: number, together: number): Alone {
  const byChance = better * worse;
  const both = byChance + together * (Math.min(better, worse) - byChance);
  return { onlyBetter: Math.max(0, better - both), onlyWorse: Math.max(0, worse - both) };
}
