import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { LOCALES, type Locale } from '~/lib/locale';
import { formatNumber } from '~/i18n/format';
import { ROADS, type Road } from '~/lib/road';
import { round } from '../marks';
import type { Column, Leader } from './columns';
import type { TurnedStrings } from './strings';

/** Data that both drawings need. */
export interface Drawing {
  columns: readonly Column[];
  t: TurnedStrings;
  roads: Record<Road, string>;
  locale: Locale;
}

/**
 * The untouched model is drawn only if its share reaches this:
 * elsewhere it knows nothing of the task.
 */
const KNOWN = 0.05;
export const isKnown = ({ base }: Column): boolean => base.mean >= KNOWN;

export const leadsTogether = ({ leaders }: Column): boolean => leaders.includes('both');

export const hundred = (share: number, locale: Locale): string => formatNumber(share * 100, locale);

/** A road's mark, centred on the position of the element that contains it. */
export const markOf = (leader: Leader): FigureElement =>
  leader === 'both'
    ? h('circle', { class: 'ring', r: 6 })
    : h(
        'svg',
        { class: 'pt', 'data-road': leader, x: -6.5, y: -6.5, width: 13, height: 13 },
        h('use', { href: `#m-${leader}` }),
      );

/** Places elements at x (in percent) and y. */
export const at = (x: number, y: number, ...drawn: FigureNode[]): FigureElement =>
  h('svg', { x: `${round(x)}%`, y: round(y), overflow: 'visible' }, ...drawn);

/** A road's line through the columns that have it. */
export const roadLine = (
  road: Road,
  places: readonly (readonly [x: number, y: number] | undefined)[],
) => {
  const points = places.filter((place) => place !== undefined);
  return h(
    'g',
    { 'data-road': road },
    ...points.slice(1).map(([x, y], i) =>
      h('line', {
        class: 'lk',
        x1: `${round(points[i]![0])}%`,
        x2: `${round(x)}%`,
        y1: round(points[i]![1]),
        y2: round(y),
      }),
    ),
  );
};

const leaderName = (leader: Leader, { t, roads }: Drawing): string =>
  leader === 'both' ? t.together : roads[leader];

export const leadersSaid = ({ leaders }: Column, drawing: Drawing): string =>
  leaders.map((leader) => leaderName(leader, drawing)).join(drawing.t.listed);

/** The share of a leader, or of any road. */
export const meanOf = ({ roads, both }: Column, leader: Leader): number =>
  (leader === 'both' ? both : roads[leader])?.mean ?? 0;

/** The roads that a column draws, and both at once where they lead. */
export const shownIn = (column: Column): Leader[] => [
  ...ROADS.filter((road) => column.roads[road]),
  ...(leadsTogether(column) ? (['both'] as const) : []),
];

/** The whole figure as text: every column, best road first. */
export function turnedSaid(drawing: Drawing): string {
  const { columns, t, locale } = drawing;
  return columns
    .map((column) => {
      const values = shownIn(column)
        .map((leader) => ({ leader, mean: meanOf(column, leader) }))
        .sort((a, b) => b.mean - a.mean)
        .map(({ leader, mean }) => `${leaderName(leader, drawing)} ${hundred(mean, locale)}`);
      const [task, condition] = t.columns[column.name];
      return t.said
        .replace('{task}', task)
        .replace('{condition}', condition)
        .replace('{values}', values.join(t.listed));
    })
    .join(LOCALES[locale].space);
}
