import { mean } from '../math/vector';
import type { Rights } from './apart';
import { isFound, type Cell, type Placing, type Room } from './cells';
import type { Outcome, OwnAnswer, Results, RoadResult } from './results';

/** True if the question was answered rightly, or declined where the text has no answer. */
export const isGood = (outcome: Outcome | undefined): boolean =>
  outcome === 'right' || outcome === 'honest';

/** What was seen of an answer, whose reasoning has been taken off. */
export interface SeenAnswer {
  text: string;
  declines: boolean;
  /** True if it contains the words of a right answer. */
  says: boolean;
  /** True if what the model was given holds those words; undefined if it was given nothing. */
  given: boolean | undefined;
  /** True if the reader's text has an answer. */
  answerable: boolean;
}

/** The outcome of an answer by rule; the reader's own word about it counts before this. */
export function outcomeOf({ text, declines, says, given, answerable }: SeenAnswer): Outcome {
  if (text.trim() === '') return 'empty';
  if (!answerable) return declines ? 'honest' : 'made-up';
  if (declines) return 'silent';
  if (!says) return 'wrong';
  return given === false ? 'unread' : 'right';
}

/** True if an answer counts as right: by the reader's word, else by the rule; undefined if neither says. */
export const isRight = ({ called, outcome }: OwnAnswer): boolean | undefined =>
  called ? called === 'right' : outcome && isGood(outcome);

type Answers = RoadResult['answers'];

export const rightsOf = (answers: Answers): Rights =>
  Array.from(answers, (answer) => answer && isRight(answer));

/** For each question whether the prompt has its words; a question that the text does not answer cannot be found. */
export const foundIn = (
  { placings }: Pick<Cell, 'placings'>,
  { questions, room }: Pick<Results, 'questions' | 'room'>,
): Rights => placings.map((one, at) => (questions[at]?.words ? isFound(one, room) : undefined));

/** What an answer takes: means over those that are there, undefined while none is. */
export function meansOf(answers: Answers):
  | {
      promptTokens: number;
      tokens: number;
      seconds: number;
    }
  | undefined {
  const there = answers.filter((answer) => answer !== undefined);
  if (there.length === 0) return undefined;
  const of = (name: 'promptTokens' | 'tokens' | 'seconds') => mean(there.map((one) => one[name]));
  return { promptTokens: of('promptTokens'), tokens: of('tokens'), seconds: of('seconds') };
}

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
