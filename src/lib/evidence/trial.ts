import { aloneRight, standings } from '~/lib/evaluation/worse-wins';
import { questionsApart, questionsShared } from '~/lib/evaluation/sample-size';
import type { Trial } from './settings';

type Numbers =
  | 'most'
  | 'worse'
  | 'tie'
  | 'opposite'
  | 'worseApart'
  | 'tieApart'
  | 'neededShared'
  | 'neededApart';

export interface Outcome
  extends Record<Numbers, number>, Record<'shared' | 'apart', ReturnType<typeof standings>> {}

/** The axis of a drawing ends at this many questions, or at twice as many, so that it stays put during a drag. */
const LEAST_DRAWN = 500;

/**
 * The worse system wins, and neither wins, with the same questions for both, and with different ones. `opposite`: a test and
 * its repetition on new questions, shared by both, name opposite leaders. By number of questions up to `most`: shared ones,
 * and separate ones. Needed are those by which the difference is found; Infinity if there is none.
 */
export function outcomeOf({ questions, one, other, together, ...wanted }: Trial): Outcome {
  const better = Math.max(one, other);
  const worse = Math.min(one, other);
  const most = questions > LEAST_DRAWN ? 2 * LEAST_DRAWN : LEAST_DRAWN;
  const pair = aloneRight(better, worse, together);
  const alone = aloneRight(better, worse, 0);
  const shared = standings(pair.onlyBetter, pair.onlyWorse, most);
  const apart = standings(alone.onlyBetter, alone.onlyWorse, most);
  const behind = shared.worse[questions]!;
  const level = shared.tie[questions]!;
  return {
    shared,
    apart,
    most,
    worse: behind,
    tie: level,
    opposite: 2 * behind * (1 - behind - level),
    worseApart: apart.worse[questions]!,
    tieApart: apart.tie[questions]!,
    neededShared: questionsShared(pair.onlyBetter, pair.onlyWorse, wanted),
    neededApart: questionsApart(better, worse, wanted),
  };
}
