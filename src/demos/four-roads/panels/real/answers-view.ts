import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { realPrompt } from '../../core/real/messages';
import type { RealAnswered } from '../../core/real/outcome';
import type { ModelPrompt, WrittenToken } from '~/lib/language-model/writing';
import { sign } from '../../marks';
import type { RealRun } from './run';
import type { RealStrings } from './strings';

/** Every question with what was answered on each road, and what the model read; folded. */
export function answersView(run: RealRun, t: RealStrings): FigureElement[] {
  const { exam, answers } = run;
  if (answers.length === 0) return [];
  const asked = [...new Set(answers.map(({ at }) => at))];
  return [
    h(
      'details',
      { class: 'group real-every', 'data-real-every': true },
      h('summary', {}, fill(t.every, { n: answers.length })),
      h(
        'ol',
        {},
        ...asked.map((at) => {
          const { question, value } = exam.questions[at]!;
          const expected = value === undefined ? t.expectedUnknown : fill(t.expected, { value });
          return h(
            'li',
            { key: `q${at}` },
            h('p', {}, h('b', {}, question), ' ', h('small', {}, expected)),
            ...answers.filter((each) => each.at === at).map((each) => answerView(each, run, t)),
          );
        }),
      ),
    ),
  ];
}

function answerView(each: RealAnswered, run: RealRun, t: RealStrings): FigureElement {
  const { road, at, told, mark, written } = each;
  const { about, exam } = run;
  const prompt = realPrompt(road, exam.questions[at]!, {
    tiny: about.tiny,
    language: exam.language,
  });
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
    ),
    h('details', {}, h('summary', {}, t.prompt), h('pre', {}, promptText(prompt, t))),
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

const promptText = (prompt: ModelPrompt, t: RealStrings): string =>
  typeof prompt === 'string'
    ? prompt
    : prompt.map(({ role, content }) => `[${t.roles[role]}] ${content}`).join('\n\n');
