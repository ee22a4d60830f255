import type { WrittenAnswer } from '~/lib/language-model/writing';
import type { RealExam } from './exam';
import { readAnswer } from './judge';
import type { RealAnswered } from './outcome';
import type { RealRoad } from './roads';
import { WORDING } from './wording';

/** What a model wrote to a question of an exam, read. */
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

/** What some models think aloud before they answer ends with a mark of its own, and is no part of the answer. */
const spoken = (text: string): string => text.split('</think>').at(-1)!;
