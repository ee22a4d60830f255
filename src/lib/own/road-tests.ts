import { mcnemar } from '../evaluation/exact-tests';
import { holm } from '../evaluation/holm';
import { wilsonInterval, type ShareInterval } from '../evaluation/wilson';
import { duelOf, type Duel, type Rights } from './apart';
import { isGood } from './outcomes';
import type { OwnAnswer } from './results';

type Answers = readonly (OwnAnswer | undefined)[];

/** True if an answer counts as right: by the reader's word, else by the rule; undefined if neither says. */
export const isRight = ({ called, outcome }: OwnAnswer): boolean | undefined =>
  called ? called === 'right' : outcome && isGood(outcome);

/** Which of the questions were answered rightly, as far as that is known. */
export const rightsOf = (answers: Answers): Rights =>
  Array.from(answers, (answer) => answer && isRight(answer));

/** Right answers of a road with the interval of their share (Wilson); undefined while none was judged. */
export function rightOf(
  answers: Answers,
): { right: number; of: number; interval: ShareInterval } | undefined {
  const known = rightsOf(answers).filter((one) => one !== undefined);
  const right = known.filter(Boolean).length;
  const of = known.length;
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
  const [mine, theirs] = [rightsOf(one), rightsOf(other)];
  const of = mine.filter((right, at) => right !== undefined && theirs[at] !== undefined).length;
  return { ...duelOf(mine, theirs), of };
}

/** Each pair of roads by the exact test, corrected for the number of pairs. */
export function comparedRoads(pairs: readonly (readonly [Answers, Answers])[]): RoadPair[] {
  const found = pairs.map(([one, other]) => pairOf(one, other));
  const values = found.map(({ won, lost }) => mcnemar(won, lost));
  const corrected = holm(values);
  return found.map((pair, at) => ({ ...pair, p: values[at]!, ...corrected[at]! }));
}
