import { everyAnswer, type ListedQuestion } from '~/demos/parts/answering/every-answer';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { sign } from '../../marks';
import type { RealRun } from './tasks';
import type { RealStrings } from './en';

/** Every question with each road's answer and prompt; folded. */
export function answersView(
  { done }: RealRun,
  t: RealStrings,
  model: ModelStrings,
): FigureElement[] {
  const questions = [...Map.groupBy(done, ({ at }) => at).values()].map(
    (answers): ListedQuestion => {
      const { question, value } = answers[0]!;
      return {
        question,
        expected: value === undefined ? t.expectedUnknown : fill(t.expected, { value }),
        answers: answers.map((one) => listed(one, t)),
      };
    },
  );
  const title = fill(t.every, { n: done.length });
  return everyAnswer(questions, { 'data-real-every': true }, { ...t, title, model });
}

const listed = (
  { road, told, mark, written, prompt }: RealRun['done'][number],
  t: RealStrings,
): ListedQuestion['answers'][number] => ({
  ...{ way: road, mark, written, prompt },
  name: [sign(road), h('b', {}, t.road[road])],
  isRight: mark === (told ? '1' : 'u'),
  judged: told ? t.marks[mark] : t.markUntold[mark],
});
