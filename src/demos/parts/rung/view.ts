import { cutMark, cutSaid, emptySaid, promptView } from '~/demos/parts/answering/said';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { table, type Cell } from '~/demos/parts/table';
import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { rungRows, type RungRow } from '~/lib/ladder/rung';
import type { RungStrings } from './en';
import type { RungProps } from './fields';
import type { RungRun } from './tasks';

type Page = Pick<RungProps, 'strings' | 'real'>;

/** What a run shows below its form; its counts stand in the lines of the page. */
export function resultsView(run: RungRun, page: Page, model: ModelStrings): FigureNode[] {
  const rows = rungRows(run.done);
  return [
    ...warnings(run, model),
    readsView(run, rows, page),
    h('p', { class: 'help' }, page.strings.rule),
  ].filter((node) => node !== undefined);
}

/** Whether the replies are empty or were cut, which comes before any count. */
function warnings({ done, settings }: RungRun, model: ModelStrings): FigureElement[] {
  const written = done.map((one) => one.written);
  const empty = emptySaid(written, model);
  const cut = cutSaid(written, settings, model);
  return [
    ...(empty ? [h('p', { class: 'error', 'data-rung-empty': true }, empty)] : []),
    ...(cut ? [h('p', { 'data-rung-cut': true }, cut)] : []),
  ];
}

function readsView(
  { about }: RungRun,
  rows: readonly RungRow[],
  { strings: t, real }: Page,
): FigureElement | undefined {
  const own = rows.find(({ task, road }) => task === 'facts' && road === 'fact');
  if (!own || !real) return undefined;
  const values = { model: about.name, right: own.right, n: own.n };
  const text = fill(t.reads, { ...values, realRight: real.right, realN: real.n });
  return h('p', { 'data-rung-reads': true }, text);
}

/** Every question with each road's reply and prompt, as a table; folded. */
export function repliesView(
  { done }: RungRun,
  { strings: t }: Page,
  model: ModelStrings,
): FigureElement {
  const byQuestion = [...Map.groupBy(done, ({ question }) => question).values()].flat();
  return h(
    'details',
    { class: 'group every-answer', 'data-rung-every': true },
    h('summary', {}, fill(t.every, { n: done.length })),
    table({
      heads: [...t.heads, model.read],
      rows: byQuestion.map((one) => replyRow(one, t, model)),
    }),
  );
}

function replyRow(
  { task, road, question, answers, isRight, written, prompt }: RungRun['done'][number],
  t: RungStrings,
  model: ModelStrings,
): Cell[] {
  const mark = isRight ? 'right' : 'wrong';
  const expected = answers ? fill(t.expected, { answer: answers[0]! }) : t.expectedNone;
  return [
    [h('span', { lang: 'en' }, question), ' ', h('small', {}, expected)],
    t.road[road],
    [h('q', { lang: 'en' }, written.text || t.empty), ...cutMark(written, model)],
    h('span', { 'data-mark': mark }, t.marks[task === 'unknown' ? 'unknown' : 'told'][mark]),
    promptView(prompt, model.read, t.roles),
  ];
}
