import { table } from '~/demos/parts/table';
import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement, type FigureNode, h } from '~/lib/figure';
import { type Locale, LOCALES } from '~/lib/locale';
import { isGood, type Outcome, OUTCOMES } from '../../core/answering/judge';
import { type Arm, ARMS } from '../../core/answering/messages';
import { type Asked, compared, type SureShare, tallyOf } from '../../core/answering/tally';
import type { Run } from './state';
import type { AnsweringStrings } from './strings';

/** Shapes, not colours, tell the outcomes apart: filled is as it should be. */
export const SIGNS: Record<Outcome | 'waiting', string> = {
  right: '●',
  unread: '○',
  honest: '◆',
  silent: '◇',
  wrong: '×',
  'made-up': '△',
  empty: '–',
  waiting: '·',
};

/** A run as a drawing: a mark for each question, then the shares as a table; the answers are opened from either. */
export function runView(run: Run, locale: Locale, t: AnsweringStrings): FigureNode[] {
  const arms = ARMS.filter((arm) => run.tasks.some((task) => task.arm === arm));
  return [
    resultLine(run, arms, locale, t),
    h(
      'figure',
      { class: 'marks' },
      ...arms.map((arm) => armRow(run, arm, t)),
      key(run, t),
      h('figcaption', { class: 'help' }, t.drawing),
    ),
    shares(run, arms, locale, t),
  ];
}

const percent = (share: number): number => Math.round(100 * share);

/** The shares first, and smaller whether the ways differ. */
function resultLine(run: Run, arms: readonly Arm[], locale: Locale, t: AnsweringStrings) {
  const [shares, versus] = resultParts(run, arms, locale, t);
  return h(
    'p',
    { class: 'verdict-line', 'data-result': true },
    shares,
    versus && ' ',
    versus && h('small', {}, versus),
  );
}

/** How many were as they should be, in each way, and whether the ways differ. */
export const resultSaid = (...given: Parameters<typeof resultParts>): string =>
  resultParts(...given)
    .filter(Boolean)
    .join(LOCALES[given[2]].space);

function resultParts(
  { done }: Run,
  arms: readonly Arm[],
  locale: Locale,
  t: AnsweringStrings,
): [shares: string, versus: string] {
  const said = arms.flatMap((arm) => {
    const { good } = tallyOf(arm, done);
    const { count, of, interval } = good;
    if (!interval) return [];
    const [low, high] = [percent(interval.low), percent(interval.high)];
    return [fill(t.result, { arm: t.armNames[arm], count, of, low, high })];
  });
  const versus = arms.length > 1 && said.length > 1 ? versusSaid(done, locale, t) : '';
  const first = emptySaid(done, locale, t);
  return [[...first, ...said].join(LOCALES[locale].space), versus];
}

/** Where nothing was written at all: that comes before any share. */
function emptySaid(done: readonly Asked[], locale: Locale, t: AnsweringStrings): string[] {
  if (done.length === 0 || done.some(({ judged }) => judged.outcome !== 'empty')) return [];
  const thought = done.reduce((sum, one) => sum + (one.thought ?? 0), 0);
  const tokens = formatNumber(thought / done.length, locale);
  return [fill(thought > 0 ? t.allThought : t.allEmpty, { n: done.length, tokens })];
}

function versusSaid(done: readonly Asked[], locale: Locale, t: AnsweringStrings): string {
  const { onlyWith, onlyWithout, p } = compared(done);
  if (onlyWith + onlyWithout === 0) return t.versusLevel;
  const digits = p < 0.001 ? 3 : p < 0.1 ? 1 : 0;
  return fill(t.versus, { onlyWith, onlyWithout, p: formatNumber(100 * p, locale, digits) });
}

/** How many questions the model would not answer, and of the first of them which it is and why. */
export function refusedSaid({ refused }: Run, t: AnsweringStrings): string {
  const [first] = refused;
  if (!first) return '';
  const { sheet, arm, why } = first;
  const values = { n: refused.length, question: sheet.question, arm: t.arms[arm], why };
  return fill(t.refused, values);
}

function armRow({ tasks, done, refused }: Run, arm: Arm, t: AnsweringStrings): FigureElement {
  const asked = tasks.filter((task) => task.arm === arm);
  const mark = (id: string, question: string) => {
    const answered = done.find((one) => one.arm === arm && one.sheet.id === id);
    const outcome = answered?.judged.outcome;
    const isRefused = refused.some((one) => one.arm === arm && one.sheet.id === id);
    const unsaid = isRefused ? t.refusedName : t.waiting;
    const said = outcome ? t.outcomeNames[outcome] : unsaid;
    return h(
      'button',
      {
        type: 'button',
        'data-open': answered && `${arm}-${id}`,
        'data-outcome': outcome ?? 'waiting',
        disabled: !answered,
        'aria-label': fill(t.markSaid, { question, arm: t.arms[arm], outcome: said }),
      },
      SIGNS[outcome ?? 'waiting'],
    );
  };
  const good = done.filter((one) => one.arm === arm && isGood(one.judged.outcome)).length;
  return h(
    'div',
    { class: 'arm', 'data-arm': arm, key: arm },
    h('b', {}, t.armNames[arm], ' ', h('small', {}, `${good}/${asked.length}`)),
    h('div', { class: 'row' }, ...asked.map(({ sheet }) => mark(sheet.id, sheet.question))),
  );
}

/** Outcomes that are named where there are any. */
const RARE: ReadonlySet<Outcome> = new Set(['unread', 'empty']);

/** What each mark means, and how many there are. */
function key({ done }: Run, t: AnsweringStrings): FigureElement {
  const count = (outcome: Outcome) => done.filter((one) => one.judged.outcome === outcome).length;
  return h(
    'p',
    { class: 'key' },
    ...OUTCOMES.filter((outcome) => !RARE.has(outcome) || count(outcome) > 0).map((outcome) =>
      h(
        'span',
        { 'data-outcome': outcome },
        h('i', { 'aria-hidden': 'true' }, SIGNS[outcome]),
        ` ${t.outcomeNames[outcome]} ${count(outcome)}`,
      ),
    ),
  );
}

const ROWS = ['good', 'right', 'honest', 'silent', 'citesIt', 'passes'] as const;

function shares(
  { done }: Run,
  arms: readonly Arm[],
  locale: Locale,
  t: AnsweringStrings,
): FigureElement {
  const tallies = arms.map((arm) => tallyOf(arm, done));
  return h(
    'details',
    { class: 'shares', key: 'shares' },
    h('summary', {}, t.table),
    h('p', { class: 'help' }, t.tableHelp),
    table({
      heads: [t.measure, ...arms.map((arm) => t.arms[arm])],
      rows: ROWS.map((row) => [t.rows[row], ...tallies.map((tally) => shareSaid(tally[row], t))]),
      attributes: { class: 'turn keep', 'data-shares': locale },
    }),
  );
}

export function shareSaid({ count, of, interval }: SureShare, t: AnsweringStrings): string {
  if (of === 0) return t.nothing;
  const values = { count, of, percent: percent(count / of) };
  if (!interval) return fill(t.shareOnly, values);
  return fill(t.shareSaid, { ...values, low: percent(interval.low), high: percent(interval.high) });
}
