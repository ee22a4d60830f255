import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { ROADS } from '~/lib/road';
import { fanned } from './apart';
import type { Locale } from '~/lib/locale';
import type { Column } from './columns';
import {
  at,
  hundred,
  isKnown,
  leadersSaid,
  markOf,
  meanOf,
  roadLine,
  shownIn,
  turnedSaid,
  type Drawing,
} from './marks';

const [TOP, ROW, FOOT] = [52, 76, 44];
const [NONE, FULL] = [4, 96];
/** Marks closer than NEAR percent of the width are spread vertically, STEP pixels apart. */
const [NEAR, STEP] = [4, 12];

const xOf = (share: number): number => NONE + share * (FULL - NONE);
const yOf = (i: number): number => TOP + i * ROW;

/** For narrow screens: a row per task, with the leader named at its best mark. */
export function deepView(drawing: Drawing): FigureElement {
  const { columns } = drawing;
  const height = yOf(columns.length - 1) + FOOT;
  return h(
    'svg',
    {
      ...{ class: 'plot deep', height, width: '100%' },
      ...{ role: 'img', 'aria-label': turnedSaid(drawing) },
    },
    ...[0, 0.5, 1].flatMap((share) => tick(share, height)),
    ...ROADS.map((road) =>
      roadLine(
        road,
        columns.map(({ roads }, i) => roads[road] && ([xOf(roads[road].mean), yOf(i)] as const)),
      ),
    ),
    ...columns.flatMap((column, i) => row(column, yOf(i), drawing)),
  );
}

const tick = (share: number, height: number): FigureElement[] => {
  const x = `${xOf(share)}%`;
  return [
    h('line', { class: 'gl', x1: x, x2: x, y1: TOP - 14, y2: height - 28 }),
    h('text', { x, y: height - 10, 'text-anchor': 'middle' }, String(share * 100)),
  ];
};

function row(column: Column, y: number, drawing: Drawing): FigureNode[] {
  const [name, condition] = drawing.t.columns[column.name];
  const shown = shownIn(column);
  const places = shown.map((leader) => xOf(meanOf(column, leader)));
  const shifts = fanned(places, NEAR, STEP);
  const base = xOf(column.base.mean);
  return [
    h('line', { class: 'gl', x1: '0%', x2: '100%', y1: y, y2: y }),
    h('text', { class: 'd', x: 0, y: y - 20 }, name, h('tspan', {}, ` · ${condition}`)),
    ...(isKnown(column) ? [at(base, y, h('line', { class: 'bare', y1: -9, y2: 9 }))] : []),
    ...shown.map((leader, i) => at(places[i]!, y + shifts[i]!, markOf(leader))),
    leaderLabel(column, y, drawing),
  ];
}

/** Approximate width of a character in pixels. */
const CHARACTER_WIDTH: Record<Locale, number> = { en: 7.4, zh: 13.5 };

/** Left of the leading mark, where every record leaves room. */
function leaderLabel(column: Column, y: number, drawing: Drawing): FigureElement {
  const means = column.leaders.map((leader) => meanOf(column, leader));
  const values = means.map((mean) => hundred(mean, drawing.locale)).join(drawing.t.listed);
  const x = xOf(Math.min(...means));
  const said = `${leadersSaid(column, drawing)} ${values}`;
  const width = said.length * CHARACTER_WIDTH[drawing.locale] + 10;
  return at(
    x,
    y,
    ...(column.turned
      ? [h('rect', { class: 'one', x: -14 - width, y: -33 + 22, width: width + 2, height: 22 })]
      : []),
    h('text', { class: column.turned ? 'on' : 'v lead', x: -18, y: 5, 'text-anchor': 'end' }, said),
  );
}
