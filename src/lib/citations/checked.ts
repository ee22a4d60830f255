import { citedIn, type Answer } from './answer';
import { isSound, type Checked, type Cited } from './checker';
import { overlapWith } from './overlap';

type Seen = Checked & {
  answer: Answer;
  /** Its index in the answer. */
  sentence: number;
};

export const citedInAll = (answers: readonly Answer[]): Cited[] =>
  answers.flatMap((one) => one.sentences.map((sentence) => citedIn(one, sentence)));

export const checkAll = (answers: readonly Answer[]): Seen[] =>
  answers.flatMap((answer) =>
    answer.sentences.map((one, sentence) => {
      const { text, passages } = citedIn(answer, one);
      return { ...overlapWith(text, passages), sound: isSound(one.judgement), answer, sentence };
    }),
  );
