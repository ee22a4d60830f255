import { mean } from '../math/vector';
import type { Rights } from './apart';
import { isFound, type Cell } from './cells';
import { isGood } from './outcomes';
import type { OwnAnswer, Results, RoadResult } from './results';

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
