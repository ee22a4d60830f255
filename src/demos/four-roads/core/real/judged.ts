import type { WrittenAnswer } from '~/lib/language-model/writing';
import type { RealExam } from './exam';
import { readAnswer } from './judge';
import type { RealAnswered } from './outcome';
import type { RealRoad } from './roads';
import { WORDING } from './wording';

/** A model's answers to the questions of an exam, judged. */
export function judgedReal(
  { questions, options, language }: RealExam,
  at: number,
  road: RealRoad,
  written: WrittenAnswer,
): RealAnswered {
  const { value, relation } = questions[at]!;
  const { notKnowing } = WORDING[language];
  const { mark } = readAnswer(spoken(written.text), {
    value,
    options: options[relation]!,
    notKnowing,
  });
  return { road, at, told: value !== undefined, mark, written };
}

/** The answer without the thinking that some models write before it and end with this mark. */
const spoken = (text: string): string => text.split('</think>').at(-1)!;
