import { cutSaid, emptySaid } from '~/demos/parts/answering/said';
import { everyAnswer, type ListedQuestion } from '~/demos/parts/answering/every-answer';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { table, type Cell } from '~/demos/parts/table';
import { fill, percentText } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { rungRows, type RungRow } from '~/lib/ladder/rung';
import type { RungProps } from './props';
import type { RungRun } from './tasks';

type Page = Pick<RungProps, 'strings' | 'locale' | 'real'>;

/** What a run shows below its form: a row a road. */
export function resultsView(run: RungRun, page: Page, model: ModelStrings): FigureNode[] {
  const rows = rungRows(run.done);
  return [
    ...warnings(run, model),
    readsView(run, rows, page),
    roadsTable(run, rows, page),
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
  const own = rows.find(({ road }) => road === 'fact');
  if (!own || !real) return undefined;
  const values = { model: about.name, right: own.right, n: own.n };
  const text = fill(t.reads, { ...values, realRight: real.right, realN: real.n });
  return h('p', { 'data-rung-reads': true }, text);
}

function roadsTable(run: RungRun, rows: readonly RungRow[], page: Page): FigureElement {
  const { strings: t } = page;
  const { seed } = run.asked;
  const { most } = run.settings;
  return table({
    caption: [
      h('b', {}, fill(t.yours, { model: run.about.name })),
      ' ',
      h('small', {}, fill(t.drawn, { seed, most })),
    ],
    heads: [t.roadHead, t.rightHead, t.foundHead, t.declinedHead],
    rows: run.asked.roads.map((road): Cell[] => {
      const of = (task: RungRow['task']) =>
        rows.find((row) => row.road === road && row.task === task);
      const told = of('facts');
      return [
        t.road[road],
        countCell(told, page),
        told?.found === undefined ? t.none : fill(t.found, { found: told.found, read: told.read! }),
        countCell(of('unknown'), page),
      ];
    }),
    attributes: { 'data-rung-rows': true },
  });
}

function countCell(row: RungRow | undefined, { strings: t, locale }: Page): Cell {
  if (!row) return t.none;
  const { right, n } = row;
  const [low, high] = [row.low, row.high].map((share) => percentText(share, locale)) as [
    string,
    string,
  ];
  return fill(t.counted, { right, n, low, high });
}

/** Every question with each road's reply and prompt; folded. */
export function repliesView({ done }: RungRun, { strings: t }: Page, model: ModelStrings) {
  const questions = [...Map.groupBy(done, ({ question }) => question)].map(
    ([question, replies]): ListedQuestion => {
      const { answer } = replies[0]!;
      return {
        question,
        expected: answer === undefined ? t.expectedNone : fill(t.expected, { answer }),
        answers: replies.map(({ task, road, isRight, written, prompt }) => {
          const mark = isRight ? 'right' : 'wrong';
          const name = [h('b', {}, t.road[road])];
          return { way: road, name, mark, isRight, judged: t.marks[task][mark], written, prompt };
        }),
      };
    },
  );
  const title = fill(t.every, { n: done.length });
  return everyAnswer(questions, { 'data-rung-every': true }, { ...t, title, model, lang: 'en' });
}
