import { h, type FigureElement } from '~/lib/figure';
import type { Line } from '~/lib/ladder/table';
import type { Row } from '~/lib/ladder/rows';

const WIDTH = 160;
const STEP = 11;
const at = (share: number) => Math.round(10 * (6 + (WIDTH - 12) * share)) / 10;

/** The sizes of a line on one axis from 0 to 100: a circle, a square, an open diamond, each with its interval. */
export function marksOf({ tiny, real, literature }: Line, said: string): FigureElement {
  const rows = [tiny, real, ...literature].filter((row) => row !== undefined);
  const height = STEP * (rows.length + 1);
  return h(
    'svg',
    { class: 'ladder-marks', width: WIDTH, height, role: 'img', 'aria-label': said },
    ...[0, 0.5, 1].map((share) =>
      h('line', { class: 'gl', x1: at(share), x2: at(share), y1: 0, y2: height }),
    ),
    ...rows.flatMap((row, i) => markOf(row, STEP * (i + 1))),
  );
}

function markOf({ size, right, n, low, high }: Row, y: number): FigureElement[] {
  const x = at(right / n);
  const shapes = {
    tiny: h('circle', { cx: x, cy: y, r: 4 }),
    '135m': h('rect', { x: x - 4.5, y: y - 4.5, width: 9, height: 9 }),
    literature: h('path', { class: 'open', d: `M${x} ${y - 5}l5 5-5 5-5-5z` }),
  };
  return [h('line', { class: 'whisker', x1: at(low), x2: at(high), y1: y, y2: y }), shapes[size]];
}
