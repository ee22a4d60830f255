/** Chance that at least one of n comparisons without any difference passes: 1 − (1 − level)ⁿ. 20 at 0.05: 0.64. */
export const falseAlarm = (comparisons: number, level: number): number =>
  1 - (1 - level) ** comparisons;
