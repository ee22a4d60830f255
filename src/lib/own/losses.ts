import { isFound, type Placing, type Room } from './cells';
import type { OwnAnswer } from './results';
import { isRight } from './rights';

/** Where the right answer was lost on its way: the first place that lost it. */
export const LOSSES = [
  'not-stored', // the texts do not have the marked words
  'cut-apart', // no passage has them whole
  'not-found', // a passage has them, and the prompt has not
  'misread', // the prompt has them, and the answer says something else
  'declined', // the prompt has them, and the answer says there is none
] as const;
export type Loss = (typeof LOSSES)[number];

interface Case {
  /** True if the texts have the marked words. */
  isStored: boolean;
  placing: Placing;
  answer: OwnAnswer;
}

/** Where a wrong answer was lost; undefined for a right one, and where the texts have no answer. */
export function lossOf({ isStored, placing, answer }: Case, room: Room): Loss | undefined {
  const { outcome } = answer;
  if (isRight(answer) || outcome === 'made-up') return undefined;
  if (!isStored) return 'not-stored';
  if (isFound(placing, room)) return outcome === 'silent' ? 'declined' : 'misread';
  return placing.divided ? 'cut-apart' : 'not-found';
}
