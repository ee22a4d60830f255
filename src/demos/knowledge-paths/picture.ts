import { h, type FigureElement } from '~/lib/figure';
import { CIRCLES } from './core/settings';
import type { Path } from './core/verdict';
import { standalone, type Colours } from '../parts/standalone';
import { numbers } from './view/circles-view';
import { CENTRES, RADIUS } from './geometry';
import { countOf, figureSaid, PATHS } from './sentences';
import type { PathState } from './state';

export { svgFile } from '../parts/standalone';

const TOP = 50;

/** The circles with their numbers, and a count for each path, as one standalone SVG. */
export function picture(
  state: PathState,
  colours: Colours,
  colourOf: (path: Path) => string,
): FigureElement {
  const { t } = state;
  const { soft, paper, ink } = colours;
  const [x, y] = CENTRES.base;
  return standalone(
    { width: 820, height: 570 },
    colours,
    t.title,
    h(
      'g',
      { transform: `translate(30 ${TOP})` },
      ...CIRCLES.map((circle) => {
        const [cx, cy] = CENTRES[circle];
        return h('circle', { cx, cy, r: RADIUS, fill: 'none', stroke: ink, 'stroke-width': 1.5 });
      }),
      h('path', {
        d: `M${x - RADIUS} ${y}H${x + RADIUS}`,
        stroke: soft,
        'stroke-dasharray': '6 5',
      }),
      h('text', { x: 6, y: 20 }, t.circles.corpus),
      h('text', { x: 6, y: 472 }, t.circles.prompt),
      h('text', { x: 376, y: 112, 'text-anchor': 'end' }, t.circles.base),
      ...numbers(state).flatMap(({ at: [cx, cy], path, n }) => [
        h('circle', { cx, cy, r: 10.5, fill: paper, stroke: colourOf(path), 'stroke-width': 2.5 }),
        h('text', { x: cx, y: cy + 4, 'text-anchor': 'middle', 'font-size': 11 }, String(n)),
      ]),
    ),
    ...PATHS.map((path, i) =>
      h(
        'text',
        { x: 470, y: 130 + 30 * i, fill: colourOf(path) },
        `${t.paths[path]}: ${countOf(path, state)}`,
      ),
    ),
    h('text', { x: 24, y: 556, fill: soft, 'font-size': 11 }, figureSaid(state)),
  );
}
