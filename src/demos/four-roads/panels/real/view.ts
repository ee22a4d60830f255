import { fill, formatNumber, percentText } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Interval } from '~/lib/evaluation/bootstrap';
import { readsPassages } from '../../core/names';
import type { RoadSummary } from '../../core/summary';
import { realOutcomes, type RealOutcome, type Share } from '../../core/real/outcome';
import type { RealRoad } from '../../core/real/roads';
import type { Locale } from '~/lib/locale';
import { cutSaid, emptySaid } from '~/demos/parts/answering/said';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { table, type Cell } from '~/demos/parts/table';
import { sign } from '../../marks';
import type { RealRun } from './tasks';
import type { RealStrings } from './en';

/** The recorded run of the tiny model on the same task. */
export interface TinyRecord {
  summaries: readonly RoadSummary[];
  seeds: number;
  questions: number;
  parameters: number;
}

interface Words {
  t: RealStrings;
  model: ModelStrings;
  locale: Locale;
}

/** The shares of the reader's run, and separately the recorded ones of the tiny model. */
export function resultsView(
  run: RealRun,
  tiny: TinyRecord | undefined,
  words: Words,
): FigureNode[] {
  const { t } = words;
  const outcomes = realOutcomes(run.asked.roads, run.done);
  return [
    emptyView(run, words),
    cutView(run, words),
    h(
      'div',
      { class: 'real-results' },
      yoursView(run, outcomes, words),
      tiny ? tinyView(run.asked.roads, tiny, words) : h('p', { class: 'help' }, t.tinyLost),
    ),
    missedView(outcomes, words),
    unclearView(outcomes, words),
    h('p', { class: 'help' }, t.rule),
  ].filter((node) => node !== undefined);
}

function yoursView(run: RealRun, outcomes: readonly RealOutcome[], words: Words): FigureElement {
  const { t, locale } = words;
  const told = outcomes[0]?.right?.of ?? 0;
  const untold = outcomes[0]?.unknown?.of ?? 0;
  return h(
    'section',
    { class: 'real-yours', 'data-real-yours': true },
    sharesTable(
      [
        h('b', {}, fill(t.yours, { model: run.about.name })),
        ' ',
        h('small', {}, fill(t.yoursFacts, { seed: run.asked.seed, told, untold })),
      ],
      outcomes.map(({ road, right, unknown, tokens }) => [
        roadCell(road, t),
        right ? countCell(right, road, words) : '–',
        unknown ? countCell(unknown, road, words) : '–',
        tokens === undefined ? t.noTokens : formatNumber(tokens, locale),
      ]),
      words,
    ),
    withoutFactsView(outcomes, t),
  );
}

/**
 * A note that a share of 0 says nothing against prompting if the
 * prompts contained none of the facts.
 */
function withoutFactsView(outcomes: readonly RealOutcome[], t: RealStrings): FigureElement | false {
  const isZero = ({ road, right }: RealOutcome) =>
    road !== 'prompt' && !readsPassages(road) && right?.share === 0;
  return outcomes.some(isZero) && h('p', { 'data-without-facts': true }, t.withoutFacts);
}

function tinyView(roads: readonly RealRoad[], tiny: TinyRecord, words: Words): FigureElement {
  const { t, locale } = words;
  const rows = roads.flatMap((road) => tiny.summaries.find((one) => one.road === road) ?? []);
  return h(
    'section',
    { class: 'real-tiny', 'data-real-recorded': true },
    sharesTable(
      [
        h('b', {}, t.tiny),
        ' ',
        h(
          'small',
          {},
          fill(t.tinyFacts, {
            parameters: formatNumber(tiny.parameters, locale),
            seeds: tiny.seeds,
            questions: tiny.questions,
          }),
        ),
      ],
      rows.map(({ road, mean, low, high, forgetting, cost }) => [
        roadCell(road as RealRoad, t),
        barCell({ mean, low, high }, words),
        shareCell(forgetting.abstain, words),
        formatNumber(cost.tokensPerAnswer, locale),
      ]),
      words,
    ),
    h('p', { class: 'help' }, t.tinyApart),
  );
}

function sharesTable(caption: Cell, rows: readonly Cell[][], { t }: Words): FigureElement {
  return table({
    caption,
    heads: [t.roadHead, t.rightLong, t.unknownLong, t.tokensLong],
    rows,
    attributes: { class: 'turn real-table' },
  });
}

const roadCell = (road: RealRoad, t: RealStrings): FigureNode[] => [sign(road), ' ', t.road[road]];

/** A share of a run, its count, and its interval. */
const countCell = (share: Share, road: RealRoad, words: Words): Cell => [
  ...barCell({ ...share, mean: share.share }, words),
  h(
    'small',
    { 'data-real-count': road },
    fill(words.t.counted, { count: share.count, of: share.of }),
  ),
];

function barCell({ mean, low, high }: Interval, { t, locale }: Words): FigureNode[] {
  const said = {
    share: percentText(mean, locale),
    low: percentText(low, locale),
    high: percentText(high, locale),
  };
  return [
    bar(mean, [low, high]),
    h('span', {}, said.low === said.high ? said.share : fill(t.bar, said)),
  ];
}

const shareCell = (share: number, { locale }: Words): FigureNode[] => [
  bar(share),
  h('span', {}, percentText(share, locale)),
];

const at = (share: number): string => `${Math.round(share * 1_000) / 10}%`;

const bar = (share: number, spread?: readonly [number, number]): FigureElement =>
  h(
    'svg',
    { height: 18, 'aria-hidden': 'true' },
    h('rect', { class: 'room', x: 0, y: 4, width: '100%', height: 10 }),
    h('rect', { class: 'full', x: 0, y: 4, width: at(share), height: 10 }),
    spread &&
      h('line', { class: 'spread', x1: at(spread[0]), x2: at(spread[1]), y1: 16.5, y2: 16.5 }),
  );

/** Shares of questions that the model declined although the answer was in a document. */
function missedView(
  outcomes: readonly RealOutcome[],
  { t, locale }: Words,
): FigureElement | undefined {
  const list = outcomes.flatMap(({ road, missed }) =>
    missed
      ? fill(t.missedRoad, { road: t.road[road], share: percentText(missed.share, locale) })
      : [],
  );
  return list.length === 0
    ? undefined
    : h('p', { class: 'help' }, fill(t.missed, { list: list.join(t.listed) }));
}

/** Shares of answers that could not be read, road by road. */
function unclearView(outcomes: readonly RealOutcome[], { t }: Words): FigureElement | undefined {
  const list = outcomes.flatMap(({ road, unclear }) =>
    unclear && unclear.count > 0
      ? fill(t.unclearRoad, { road: t.road[road], count: unclear.count, of: unclear.of })
      : [],
  );
  return list.length === 0
    ? undefined
    : h('p', { 'data-real-unclear': true }, fill(t.unclear, { list: list.join(t.listed) }));
}

/** How many answers the limit cut off, shown before any share. */
function cutView({ done, settings }: RealRun, { model }: Words): FigureElement | undefined {
  const written = done.map((one) => one.written);
  const said = cutSaid(written, settings, model);
  return said === '' ? undefined : h('p', { 'data-real-cut': true }, said);
}

/** A note if all answers are empty, shown before any share. */
function emptyView({ done }: RealRun, { model }: Words): FigureElement | undefined {
  const said = emptySaid(
    done.map(({ written }) => written),
    model,
  );
  return said === '' ? undefined : h('p', { class: 'error', 'data-real-empty': true }, said);
}
