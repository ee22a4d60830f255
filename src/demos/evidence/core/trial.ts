import { aloneRight, standings, type Standings } from '~/lib/evaluation/worse-wins';
import { questionsApart, questionsShared } from '~/lib/evaluation/sample-size';

/** Two systems of known accuracy on a number of questions; shares are 0 … 1. */
export interface Trial {
  questions: number;
  one: number;
  other: number;
  /** How far their right answers coincide on the same questions. */
  together: number;
  level: number;
  power: number;
}

export interface Outcome {
  /** The worse system wins, and neither wins, with the same questions for both. */
  worse: number;
  tie: number;
  /** The same with different questions for each. */
  worseApart: number;
  tieApart: number;
  /** A test and its repetition on new questions, shared by both systems, name opposite leaders. */
  opposite: number;
  /** Probabilities by the number of questions, up to `most`: shared questions, then separate ones. */
  shared: Standings;
  apart: Standings;
  most: number;
  /** Questions until the difference is found with the wanted power; Infinity if there is no difference. */
  neededShared: number;
  neededApart: number;
}

/** The axis of a drawing ends at this many questions, or at twice as many, so that it stays put during a drag. */
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
