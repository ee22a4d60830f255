import { cutMark, promptView } from '~/demos/parts/answering/said';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { WrittenToken } from '~/lib/language-model/writing';
import { sign } from '../../marks';
import type { RealRun } from './tasks';
import type { RealStrings } from './en';

/** Every question with each road's answer and prompt; folded. */
export function answersView(
  { done }: RealRun,
  t: RealStrings,
  model: ModelStrings,
): FigureElement[] {
  if (done.length === 0) return [];
  const asked = [...new Set(done.map(({ at }) => at))];
  return [
    h(
      'details',
      { class: 'group real-every', 'data-real-every': true },
      h('summary', {}, fill(t.every, { n: done.length })),
      h(
        'ol',
        {},
        ...asked.map((at) => {
          const answers = done.filter((each) => each.at === at);
          const { question, value } = answers[0]!;
          const expected = value === undefined ? t.expectedUnknown : fill(t.expected, { value });
          return h(
            'li',
            { key: `q${at}` },
            h('p', {}, h('b', {}, question), ' ', h('small', {}, expected)),
            ...answers.map((each) => answerView(each, t, model)),
          );
        }),
      ),
    ),
  ];
}

function answerView(
  { road, told, mark, written, prompt }: RealRun['done'][number],
  t: RealStrings,
  model: ModelStrings,
): FigureElement {
  const isRight = mark === (told ? '1' : 'u');
  return h(
    'div',
    { class: 'real-answer', 'data-mark': mark, 'data-right': String(isRight) },
    h(
      'p',
      {},
      sign(road),
      h('b', {}, t.road[road]),
      ' ',
      h(
        'q',
        { 'data-answer': road },
        ...(written.tokens.length > 0 ? written.tokens.map(tokenNode) : [written.text || t.empty]),
      ),
      ' ',
      h('small', {}, told ? t.marks[mark] : t.markUntold[mark]),
      ...cutMark(written, model),
    ),
    promptView(prompt, model.read, t.roles),
  );
}

const tokenNode = ({ text, chance }: WrittenToken): FigureElement =>
  h(
    'span',
    {
      'data-token': true,
      'data-chance': chance?.toFixed(4),
      title: chance === undefined ? undefined : `${formatNumber(100 * chance, 'en', 1)}%`,
    },
    text,
  );
