import { aloneRight, standings, type Standings } from '~/lib/evaluation/worse-wins';
import { questionsApart, questionsShared } from '~/lib/evaluation/sample-size';

/** Two systems of known worth on a number of questions; shares are 0 … 1. */
export interface Trial {
  questions: number;
  one: number;
  other: number;
  /** How far their right answers fall on the same questions. */
  together: number;
  level: number;
  power: number;
}

/** What such trials come to. */
export interface Outcome {
  /** The worse wins, and nobody does, with the same questions for both. */
  worse: number;
  tie: number;
  /** With other questions for each. */
  worseApart: number;
  tieApart: number;
  /** A test and its repetition on new questions, the same for both, name opposite leaders. */
  opposite: number;
  /** Both by the number of questions, up to `most`. */
  shared: Standings;
  apart: Standings;
  most: number;
  /** Questions until the difference is found as often as wanted; Infinity where there is none. */
  neededShared: number;
  neededApart: number;
}

/** Questions that a drawing shows; one of more questions shows twice as many, so that no axis moves under a hand. */
const LEAST_DRAWN = 500;

export function outcomeOf({ questions, one, other, together, ...wanted }: Trial): Outcome {
  const [better, worse] = [Math.max(one, other), Math.min(one, other)];
  const most = questions > LEAST_DRAWN ? 2 * LEAST_DRAWN : LEAST_DRAWN;
  const pair = aloneRight(better, worse, together);
  const alone = aloneRight(better, worse, 0);
  const shared = standings(pair.onlyBetter, pair.onlyWorse, most);
  const apart = standings(alone.onlyBetter, alone.onlyWorse, most);
  const [behind, level] = [shared.worse[questions]!, shared.tie[questions]!];
  return {
    ...{ shared, apart, most },
    worse: behind,
    tie: level,
    opposite: 2 * behind * (1 - behind - level),
    worseApart: apart.worse[questions]!,
    tieApart: apart.tie[questions]!,
    neededShared: questionsShared(pair.onlyBetter, pair.onlyWorse, wanted),
    neededApart: questionsApart(better, worse, wanted),
  };
}
