import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { ROADS } from '~/lib/road';
import { round } from '../marks';
import { apart, fanned } from './apart';
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

const HEIGHT = 404;
/** Heights of 100, of 0, of the baseline, and of the marks and names below it. */
const [FULL, NONE, GROUND, MARKS, NAMES] = [76, 326, 346, 360, 388];
const [FIRST, LAST] = [14, 84];
/** In pixels: marks closer than NEAR are spread sideways, STEP apart; labels are LINE apart. */
const [NEAR, STEP, LINE] = [11, 14, 15];
const CHARACTER = { en: 7.6, zh: 14.5 };

const yOf = (share: number): number => NONE - share * (NONE - FULL);

/** For wide screens: a column per task, a line per road, and the leader below each column. */
export function acrossView(drawing: Drawing): FigureElement {
  const { columns, t } = drawing;
  const xOf = (i: number) => FIRST + (i * (LAST - FIRST)) / (columns.length - 1);
  const level = (y: number, [from, to] = [FIRST, LAST], name = 'gl') =>
    h('line', { class: name, x1: `${from}%`, x2: `${to}%`, y1: y, y2: y });
  return h(
    'svg',
    {
      ...{ class: 'plot across', height: HEIGHT, width: '100%' },
      ...{ role: 'img', 'aria-label': turnedSaid(drawing) },
    },
    ...columns.map((column, i) => head(t.columns[column.name], xOf(i))),
    ...[0, 0.5, 1].map((share) => level(yOf(share))),
    ...ROADS.map((road) =>
      roadLine(
        road,
        columns.map(({ roads }, i) => roads[road] && ([xOf(i), yOf(roads[road].mean)] as const)),
      ),
    ),
    ...columns.map((column, i) => at(xOf(i), 0, ...columnView(column, i, drawing))),
    h('text', { x: 0, y: NAMES }, t.most),
    level(GROUND, [0, 100], 'ax'),
  );
}

const head = ([name, condition]: [string, string], x: number): FigureElement =>
  at(
    x,
    0,
    h('text', { class: 'd', y: 16, 'text-anchor': 'middle' }, name),
    h('text', { class: 'far', y: 35, 'text-anchor': 'middle' }, condition),
    h('line', { class: 'gl', y1: 56, y2: NONE + 10 }),
  );

function columnView(column: Column, place: number, drawing: Drawing): FigureNode[] {
  const shown = shownIn(column);
  const heights = shown.map((leader) => yOf(meanOf(column, leader)));
  const shifts = fanned(heights, NEAR, STEP);
  return [
    ...shown.flatMap((road, i) => {
      const range = road !== 'both' && column.roads[road];
      return range
        ? h('line', {
            ...{ class: 'spread', 'data-road': road, x1: shifts[i], x2: shifts[i] },
            y1: round(yOf(range.high)),
            y2: round(yOf(range.low)),
          })
        : [];
    }),
    ...(isKnown(column) ? [bare(column)] : []),
    ...shown.map((leader, i) =>
      h('svg', { x: shifts[i], y: round(heights[i]!), overflow: 'visible' }, markOf(leader)),
    ),
    ...labels(column, place, { shown, heights, shifts }, drawing),
    ...leaderView(column, drawing),
  ];
}

const bare = ({ base }: Column): FigureElement =>
  h('line', { class: 'bare', x1: -9, x2: 9, y1: round(yOf(base.mean)), y2: round(yOf(base.mean)) });

interface Shown {
  shown: readonly Column['leaders'][number][];
  heights: readonly number[];
  shifts: readonly number[];
}

/** Values next to their marks; the first column also names its roads on the left, the last on the right. */
function labels(
  column: Column,
  place: number,
  { shown, heights, shifts }: Shown,
  { columns, t, roads, locale }: Drawing,
): FigureElement[] {
  const isFirst = place === 0;
  const isLast = place === columns.length - 1;
  const texts: [text: FigureNode[], leads: boolean][] = shown.map((leader) => {
    const value = hundred(meanOf(column, leader), locale);
    const name = leader === 'both' ? t.together : roads[leader];
    const leads = column.leaders.includes(leader);
    if (isFirst) return [[`${name} ${value}`], leads];
    return [isLast ? [value, h('tspan', { class: 'far' }, ` ${name}`)] : [value], leads];
  });
  if (isKnown(column))
    texts.push([
      [hundred(column.base.mean, locale), h('tspan', { class: 'far' }, ` ${t.untouched}`)],
      false,
    ]);
  const wanted = [...heights, ...(isKnown(column) ? [yOf(column.base.mean)] : [])];
  const x = 13 + Math.max(3, ...shifts);
  return apart(wanted, LINE, NONE + 10).map((y, i) => {
    const [text, leads] = texts[i]!;
    const place = isFirst ? { x: -x, 'text-anchor': 'end' } : { x };
    return h('text', { class: leads ? 'v lead' : 'v', ...place, y: round(y + 4.5) }, ...text);
  });
}

/** The leader below its column; highlighted if it differs from that of the previous column. */
function leaderView(column: Column, drawing: Drawing): FigureNode[] {
  const { leaders, turned } = column;
  const said = leadersSaid(column, drawing);
  const width = said.length * CHARACTER[drawing.locale] + 20;
  return [
    ...(turned
      ? [h('rect', { class: 'one', x: -width / 2, y: NAMES - 17, width, height: 24 })]
      : []),
    ...leaders.map((leader, i) =>
      h(
        'svg',
        { x: (i - (leaders.length - 1) / 2) * 18, y: MARKS, overflow: 'visible' },
        markOf(leader),
      ),
    ),
    h('text', { class: turned ? 'on' : 'd', y: NAMES, 'text-anchor': 'middle' }, said),
  ];
}
