import { percentText } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { FAMILY, type Contender, type Family } from './core/names';
import { standalone } from '../parts/standalone';
import { leadSaid } from './sentences';
import { summaryOf, type FourRoadsState } from './state';
import { detailOf, intervalText, seedsText } from './text';

export const COLOURS = [
  ...(['paper', 'ink', 'soft', 'hair'] as const),
  ...(['prompt', 'rag', 'finetune', 'scratch'] as const),
];
/** The page's current colours. */
export type Colours = Record<(typeof COLOURS)[number], string>;

const WIDTH = 960;
const LEFT = 270;
const RIGHT = 810;
const TOP = 84;
const ROW = 44;

export const sizeOf = ({ order }: FourRoadsState) => ({
  width: WIDTH,
  height: TOP + order.length * ROW + 96,
});

/** Marks of the four families; the base has a short bar. */
const MARKS: Record<Family, string> = {
  base: 'M-5-1.6h10v3.2h-10z',
  prompt: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  rag: 'M-4.7-4.7h9.4v9.4h-9.4z',
  finetune: 'M0-5.4 5.8 5h-11.6z',
  scratch: 'M-1.8-5.4h3.6v3.6h3.6v3.6h-3.6v3.6h-3.6v-3.6h-3.6v-3.6h3.6z',
};

/**
 * The race as one standalone SVG: all colours are written out, no style sheet is needed.
 * @param real what becomes of its order on a real model
 */
export function picture(state: FourRoadsState, colours: Colours, real = ''): FigureElement {
  const { t, settings, locale, order } = state;
  const size = sizeOf(state);
  const foot = TOP + order.length * ROW;
  const title = `${t.tasks[settings.task]} · ${t.right} · ${seedsText(settings, t)}`;
  return standalone(
    size,
    colours,
    title,
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((tick) => [
      h('path', { d: `M${x(tick)} ${TOP}V${foot}`, stroke: colours.hair }),
      h('text', { x: x(tick), y: foot + 20, 'text-anchor': 'middle' }, percentText(tick, locale)),
    ]),
    ...order.flatMap((road, i) => lane(road, TOP + (i + 0.5) * ROW, state, colours)),
    ...[leadSaid(state), real].map((said, i) =>
      h(
        'text',
        { x: 24, y: size.height - 40 + 20 * i, fill: colours.soft, 'font-size': 12.5 },
        said,
      ),
    ),
  );
}

const x = (share: number) => LEFT + (RIGHT - LEFT) * share;

function lane(
  road: Contender,
  y: number,
  state: FourRoadsState,
  colours: Colours,
): FigureElement[] {
  const { t, locale, settings } = state;
  const summary = summaryOf(state, road);
  const family = FAMILY[road];
  const colour = family === 'base' ? colours.ink : colours[family];
  const mark = (at: number, height: number) =>
    h('path', {
      d: MARKS[family],
      fill: colour,
      stroke: colours.paper,
      transform: `translate(${at} ${height})`,
    });
  const name = [
    mark(34, y - 6),
    h('text', { x: 52, y: y - 1, 'font-weight': 600 }, t.road[road]),
    h(
      'text',
      { x: 52, y: y + 15, 'font-size': 11.5, fill: colours.soft },
      detailOf(road, settings, state),
    ),
  ];
  if (!summary) return name;
  const { mean, low, high, seeds } = summary;
  const gap = Math.min(7, 24 / Math.max(1, seeds.length - 1));
  return [
    ...name,
    h('path', { d: `M${x(0)} ${y}H${x(mean)}`, stroke: colour, 'stroke-width': 2 }),
    h('path', { d: `M${x(low)} ${y + 17}H${x(high)}`, stroke: colours.soft }),
    ...seeds.map(({ accuracy }, i) => mark(x(accuracy), y + (i - (seeds.length - 1) / 2) * gap)),
    h('text', { x: RIGHT + 24, y: y - 1, 'font-weight': 600 }, percentText(mean, locale)),
    h(
      'text',
      { x: RIGHT + 24, y: y + 15, 'font-size': 11.5, fill: colours.soft },
      intervalText({ low, high }, state),
    ),
  ];
}
