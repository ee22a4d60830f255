import { cellsOf, type Thumb } from '~/demos/kit/index-picture';
import {
  between,
  type Cells,
  demoThumb,
  numberIn,
  roadMark,
  segment,
  trace,
} from '~/lib/drawing/thumb';
import type { Point } from '~/lib/drawing/geometry';
import type { FigureElement } from '~/lib/figure';
import type { Road } from '~/lib/road';

/** Training from scratch is left out: it costs so much that the other lines would coincide. */
const DRAWN: readonly Road[] = ['prompt', 'rag', 'finetune'];
const [LEFT, RIGHT, TOP, FOOT] = [12, 242, 16, 140];

/** The accumulated costs of each road, month by month. */
export function costThumb(cells: Cells): FigureElement {
  const lines = DRAWN.map((road) => ({ road, paid: paidOn(road, cells) }));
  const months = Math.max(...lines.flatMap(({ paid }) => paid.map(([month]) => month)));
  const most = Math.max(...lines.flatMap(({ paid }) => paid.map(([, sum]) => sum)));
  const [x, y] = [between([0, months], [LEFT, RIGHT]), between([0, most], [FOOT, TOP])];
  return demoThumb(
    segment('axis', [LEFT, FOOT], [262, FOOT]),
    ...lines.flatMap(({ road, paid }) => {
      const points = paid.map(([month, sum]): Point => [x(month), y(sum)]);
      return [trace('road', points, road), roadMark(road, points.at(-1)!, 11)];
    }),
  );
}

function paidOn(road: Road, cells: Cells): [month: number, sum: number][] {
  const of = `paid/${road}@`;
  const months = Object.keys(cells).filter((path) => path.startsWith(of));
  if (months.length === 0) throw new Error(`The picture of the costs finds no month of ${of}.`);
  return months
    .map((path): [number, number] => [Number(path.slice(of.length)), numberIn(cells, path)])
    .sort(([one], [other]) => one - other);
}

export const thumb: Thumb = async (locale, from) =>
  costThumb(await cellsOf(from, 'cost', 'c3-support', locale));
