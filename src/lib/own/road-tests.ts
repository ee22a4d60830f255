import { mcnemar } from '../evaluation/exact-tests';
import { wilsonInterval, type ShareInterval } from '../evaluation/wilson';
import { duelOf, holm, type Duel } from './apart';
import { isGood } from './outcomes';
import type { OwnAnswer } from './results';

type Answers = readonly (OwnAnswer | undefined)[];

/** True if an answer counts as right: by the reader's word, else by the rule. */
export const isRight = ({ called, outcome }: OwnAnswer): boolean =>
  called === undefined ? isGood(outcome) : called === 'right';

/** Right answers of a road with the interval of their share (Wilson); undefined while there is no answer. */
export function rightOf(
  answers: Answers,
): { right: number; of: number; interval: ShareInterval } | undefined {
  const there = answers.filter((one) => one !== undefined);
  const right = there.filter(isRight).length;
  const of = there.length;
  return of === 0 ? undefined : { right, of, interval: wilsonInterval(right, of) };
}

/** Two roads on the questions that both have answered. */
export interface RoadPair extends Duel {
  of: number;
  /** The exact test on the pairs (McNemar), by itself; then as one of several comparisons (Holm), and its level there. */
  p: number;
  adjusted: number;
  level: number;
}

function pairOf(one: Answers, other: Answers): Duel & { of: number } {
  const both = [...one.keys()].filter((at) => one[at] && other[at]);
  const right = (answers: Answers) => both.map((at) => isRight(answers[at]!));
  return { ...duelOf(right(one), right(other)), of: both.length };
}

/** Each pair of roads by the exact test, corrected for the number of pairs. */
export function comparedRoads(pairs: readonly (readonly [Answers, Answers])[]): RoadPair[] {
  const found = pairs.map(([one, other]) => pairOf(one, other));
  const values = found.map(({ won, lost }) => mcnemar(won, lost));
  const corrected = holm(values);
  return found.map((pair, at) => ({ ...pair, p: values[at]!, ...corrected[at]! }));
}
