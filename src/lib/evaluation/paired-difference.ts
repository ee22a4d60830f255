import { studentQuantile } from '../math/student-quantile';
import { mean } from '../math/vector';
import type { Interval } from './bootstrap';
import { equalInterval } from './bounded';

export interface Difference extends Interval {
  /** Standard error of the mean; 0 where all differences are equal. */
  error: number;
  /** Independent groups of questions. */
  groups: number;
  /** How many times wider the variance is than if every question stood alone (Kish 1965); 1 where each does. */
  effect: number;
}

/**
 * The mean difference of two systems on the same questions, with its 95% interval by Student's t and an error that sums
 * questions of one group before it squares them (Liang & Zeger 1986, with the factor G / (G − 1); for evaluations of
 * models: Miller 2024, eq. 4). With every question alone it is the paired t interval. Where no group differs
 * from another there is no spread; of n of them Wilson's interval still allows a share of others, each as far away as
 * values go.
 *
 * @param differences one a question, −1 … 1
 * @param groupOf the group of each question
 */
export function pairedDifference(
  differences: readonly number[],
  groupOf: readonly (string | number)[] = differences.map((_, at) => at),
): Difference {
  const n = differences.length;
  const all = mean(differences);
  const apart = differences.map((value) => value - all);
  const sums = sumsOfGroups(apart, groupOf);
  const groups = sums.length;
  const squares = (values: readonly number[]) => values.reduce((sum, one) => sum + one ** 2, 0);
  const spread = squares(apart);
  const about = { mean: all, groups };
  const ofGroups = squares(sums);
  if (ofGroups < 1e-12 || groups < 2)
    return { ...about, ...equalInterval(all, groups, [-1, 1]), error: 0, effect: 1 };
  const variance = (ofSums: number, of: number) => ((of / (of - 1)) * ofSums) / n ** 2;
  const grouped = variance(ofGroups, groups);
  const error = Math.sqrt(grouped);
  const reach = studentQuantile(0.975, groups - 1) * error;
  return {
    ...about,
    low: Math.max(-1, all - reach),
    high: Math.min(1, all + reach),
    error,
    effect: grouped / variance(spread, n),
  };
}

/** The sum of each group's values, in the order in which the groups come. */
export function sumsOfGroups(
  values: readonly number[],
  groupOf: readonly (string | number)[],
): number[] {
  const sums = new Map<string | number, number>();
  for (const [at, value] of values.entries())
    sums.set(groupOf[at]!, (sums.get(groupOf[at]!) ?? 0) + value);
  return [...sums.values()];
}

/** How sure a judge's verdicts are: on answers known to be right and known to be wrong. */
export interface JudgeTest {
  foundRight: number;
  knownRight: number;
  foundWrong: number;
  knownWrong: number;
}

/**
 * The true difference behind one that a fallible judge reports, if it errs alike for both systems: the difference divided
 * by Youden's index, with the uncertainty of the judge's own test in the interval (delta method, as for Rogan & Gladen
 * 1978). A judge that finds 45 of 50 right and 40 of 50 wrong answers turns 0.14 into 0.2.
 *
 * @returns undefined if the judge is no better than a coin
 */
export function throughJudge(difference: Difference, judge: JudgeTest): Difference | undefined {
  const sensitivity = judge.foundRight / judge.knownRight;
  const specificity = judge.foundWrong / judge.knownWrong;
  const youden = sensitivity + specificity - 1;
  if (!(youden > 0)) return undefined;
  const chance = (share: number, n: number) => (share * (1 - share)) / n;
  const ofJudge = chance(sensitivity, judge.knownRight) + chance(specificity, judge.knownWrong);
  const all = difference.mean / youden;
  const { error: measured, groups, low, high } = difference;
  const error = Math.sqrt(measured ** 2 + all ** 2 * ofJudge) / youden;
  const reach =
    measured > 0 ? studentQuantile(0.975, groups - 1) * error : (high - low) / 2 / youden;
  const within = (value: number) => Math.min(1, Math.max(-1, value));
  return {
    ...difference,
    mean: within(all),
    low: within(all - reach),
    high: within(all + reach),
    error,
  };
}
