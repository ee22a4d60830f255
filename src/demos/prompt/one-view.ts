import { fill, formatNumber } from '~/i18n/format';
import { partText } from './part-text';
import { h, type FigureElement } from '~/lib/figure';
import type { ShownAnswer, ShownToken } from '~/lib/demos/prompt/bench';
import type { AnswerVerdict } from '~/lib/demos/prompt/score';
import { table } from '../parts/table';
import { promptParts } from './parts-view';
import type { StateOf } from './state';

/** A mark a verdict: they differ in shape, not in colour. */
const MARKS: Record<AnswerVerdict, string> = { right: '●', format: '◐', unknown: '?', wrong: '×' };
const NAMES = Object.keys(MARKS) as AnswerVerdict[];

/** One template: its forty answers, one of them opened, and what each part is worth. */
export function oneView(state: StateOf<'one'>): FigureElement[] {
  return [score(state), opened(state), ...worth(state)];
}

function score(state: StateOf<'one'>): FigureElement {
  const { result, t, locale } = state;
  const { shares, answers } = result;
  return h(
    'section',
    { 'data-score': String(shares.right) },
    h('h3', { class: 'label' }, t.answersTitle),
    h(
      'dl',
      { class: 'verdicts' },
      ...NAMES.map((name) =>
        h(
          'div',
          { 'data-verdict': name },
          h('dt', {}, h('span', { 'aria-hidden': 'true' }, MARKS[name]), t.verdicts[name]),
          h('dd', {}, formatNumber(Math.round(shares[name] * answers.length), locale)),
        ),
      ),
    ),
    h('p', { class: 'help', id: 'prompt-grid' }, t.gridHelp),
    h(
      'div',
      { class: 'grid', role: 'group', 'aria-labelledby': 'prompt-grid' },
      ...answers.map((answer, i) => markOf(answer, i, state)),
    ),
  );
}

function markOf({ verdict }: ShownAnswer, i: number, { t, open, live }: StateOf<'one'>) {
  const label = fill(t.questionNamed, { n: i + 1, verdict: t.verdicts[verdict] });
  return h(
    'button',
    {
      type: 'button',
      'data-question': i,
      'data-verdict': verdict,
      'aria-label': label,
      'aria-pressed': i === open ? 'true' : 'false',
      disabled: !live,
    },
    MARKS[verdict],
  );
}

/** What the model was given for one question, what it wrote, and how sure it was of each token. */
function opened(state: StateOf<'one'>): FigureElement {
  const { result, t, open, locale } = state;
  const answer = result.answers[open]!;
  const { parts, said, expected, verdict, written } = answer;
  const percent = ({ probability }: ShownToken) => `${formatNumber(100 * probability, locale, 1)}%`;
  const rows = written.map((token) => {
    const others = token.likeliest.filter(({ text }) => text !== token.text);
    const listed = others.map((other) => `${other.text} ${percent(other)}`).join(t.listed);
    return [token.text, percent(token), listed];
  });
  return h(
    'section',
    { class: 'opened' },
    h('h3', { class: 'label' }, fill(t.openedTitle, { n: open + 1, of: result.answers.length })),
    promptParts(parts, t),
    h(
      'dl',
      { class: 'prompt' },
      h(
        'div',
        {},
        h('dt', {}, t.said),
        h(
          'dd',
          {},
          h('b', { 'data-said': verdict }, said),
          ` ${MARKS[verdict]} ${t.verdicts[verdict]}`,
        ),
      ),
      verdict !== 'right' && h('div', {}, h('dt', {}, t.expected), h('dd', {}, expected)),
    ),
    table({
      caption: t.tokensTitle,
      heads: [t.token, t.sure, t.others],
      rows,
      attributes: { class: 'turn keep tokens' },
    }),
    h('p', { class: 'help' }, fill(t.length, { tokens: result.tokens, context: result.context })),
  );
}

/** The same prompt with parts left out. */
function worth({ result, t, locale }: StateOf<'one'>): FigureElement[] {
  const { without, shares } = result;
  if (without.length === 0) return [];
  const row = (name: string, each: typeof shares) => [
    name,
    ...NAMES.map((verdict) => partText(each[verdict], locale)),
  ];
  const rows = [
    row(t.whole, shares),
    ...without.map(({ block, shares: left }) => row(t.without[block], left)),
  ];
  const heads = [t.prompt, ...NAMES.map((verdict) => t.verdicts[verdict])];
  return [table({ caption: t.worthTitle, heads, rows, attributes: { 'data-worth': '' } })];
}
