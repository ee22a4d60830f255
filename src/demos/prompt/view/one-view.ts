import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { ShownAnswer } from '../core/bench';
import type { AnswerVerdict } from '../core/score';
import { promptParts } from './parts-view';
import type { StateOf } from '../state';

/** One mark per verdict; the marks differ in shape, not in colour. */
export const MARKS: Record<AnswerVerdict, string> = {
  right: '●',
  format: '◐',
  unknown: '?',
  wrong: '×',
};
export const VERDICTS = Object.keys(MARKS) as AnswerVerdict[];

/** One prompt as the model reads it before a question, its answer, and a mark for each of the forty answers. */
export const oneView = (state: StateOf<'one'>): FigureElement[] => [
  h('div', { class: 'one-bench' }, opened(state), score(state)),
];

function opened({ result, t, open }: StateOf<'one'>): FigureElement {
  const { parts, said, expected, verdict } = result.answers[open]!;
  const name = `${MARKS[verdict]} ${t.verdicts[verdict]}`;
  return h(
    'section',
    { class: 'opened', key: parts.map(({ block }) => block).join() }, // another prompt is redrawn from scratch
    promptParts(parts, t),
    h(
      'dl',
      { class: 'prompt told' },
      h(
        'div',
        {},
        h('dt', {}, t.said),
        h('dd', {}, h('b', { 'data-said': verdict }, said), ' ', h('small', {}, name)),
      ),
      h('div', {}, h('dt', {}, t.expected), h('dd', {}, expected)),
    ),
  );
}

function score(state: StateOf<'one'>): FigureElement {
  const { result, t, locale } = state;
  const { shares, answers } = result;
  return h(
    'section',
    { class: 'score', key: 'score', 'data-score': String(shares.right) },
    h('h3', { class: 'sr', id: 'prompt-grid' }, t.gridHelp),
    h(
      'div',
      { class: 'grid', role: 'group', 'aria-labelledby': 'prompt-grid' },
      ...answers.map((answer, i) => markOf(answer, i, state)),
    ),
    h(
      'dl',
      { class: 'verdicts' },
      ...VERDICTS.map((name) =>
        h(
          'div',
          { 'data-verdict': name },
          h('dt', {}, h('span', { 'aria-hidden': 'true' }, MARKS[name]), t.verdicts[name]),
          h('dd', {}, formatNumber(Math.round(shares[name] * answers.length), locale)),
        ),
      ),
    ),
  );
}

function markOf({ verdict }: ShownAnswer, i: number, { t, open, live, before }: StateOf<'one'>) {
  const label = fill(t.questionNamed, { n: i + 1, verdict: t.verdicts[verdict] });
  return h(
    'button',
    {
      type: 'button',
      'data-question': i,
      'data-verdict': verdict,
      'data-turned': before !== undefined && before[i] !== verdict,
      'aria-label': label,
      'aria-pressed': i === open ? 'true' : 'false',
      disabled: !live,
    },
    MARKS[verdict],
  );
}
