import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import {
  CIRCLES,
  circleOf,
  sourcesOf,
  type Circle,
  type Source,
} from '~/lib/demos/knowledge-paths/settings';
import type { Path } from '~/lib/demos/knowledge-paths/verdict';
import {
  CENTRES,
  gathered,
  halfOfBase,
  HEIGHT,
  placeOf,
  RADIUS,
  WIDTH,
  type Point,
} from './geometry';
import { countsSaid } from './sentences';
import type { PathState } from './state';

const DOORS = ['tuned', 'retrieved'] as const;

/** Three circles, the middle one with two doors; each answer's number where it came from. */
export function circlesView(state: PathState): FigureElement {
  const { t } = state;
  return h(
    'svg',
    {
      class: 'circles',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': fill(t.drawingSaid, { counts: countsSaid(state) }),
    },
    ...circles(state),
    ...names(state),
    ...numbers(state).map(({ at: [x, y], path, n }) =>
      h(
        'g',
        { class: 'number', 'data-way': path },
        h('circle', { cx: x, cy: y, r: 10.5 }),
        h('text', { x, y: y + 4, 'text-anchor': 'middle' }, String(n)),
      ),
    ),
  );
}

/** Every answer with its number, counted from 1, and where that stands. */
export function numbers({ result }: PathState): { at: Point; path: Path; n: number }[] {
  const places = Map.groupBy(result.rows.entries(), ([, row]) => placeOf(row).join());
  return [...places.values()].flatMap((held) => {
    const spots = gathered(placeOf(held[0]![1]), held.length);
    return held.map(([i, { path }], at) => ({ at: spots[at]!, path, n: i + 1 }));
  });
}

const isOn = (source: Source, { result }: PathState) => sourcesOf(result.settings).includes(source);

function circles(state: PathState): FigureElement[] {
  const on = (circle: Circle) =>
    sourcesOf(state.result.settings).some((source) => circleOf(source) === circle);
  const [x, y] = CENTRES.base;
  return [
    ...DOORS.map((door) =>
      h('path', {
        class: 'half',
        'data-way': door,
        'data-on': isOn(door, state),
        d: halfOfBase(door),
      }),
    ),
    ...CIRCLES.map((circle) => {
      const [cx, cy] = CENTRES[circle];
      return h('circle', {
        class: 'circle',
        'data-circle': circle,
        'data-on': on(circle),
        cx,
        cy,
        r: RADIUS,
      });
    }),
    h('line', { class: 'border', x1: x - RADIUS, x2: x + RADIUS, y1: y, y2: y }),
  ];
}

/** Names stand at the rims, so that the numbers have the room. */
function names({ t, ...state }: PathState): FigureElement[] {
  const label = (x: number, y: number, kind: string, text: string, anchor = 'start') =>
    h('text', { x, y, class: kind, 'text-anchor': anchor }, text);
  const off = (source: Source) => (isOn(source, { t, ...state }) ? '' : ` (${t.off})`);
  return [
    label(6, 16, 'name', t.circles.corpus + off('trained')),
    label(6, HEIGHT - 8, 'name', t.circles.prompt + off('said')),
    label(WIDTH - 4, 112, 'name', t.circles.base, 'end'),
    label(306, 156, 'door', t.doors.tuned + off('tuned'), 'middle'),
    label(306, 330, 'door', t.doors.retrieved + off('retrieved'), 'middle'),
    label(WIDTH - 4, 16, 'time', `↑ ${t.times.training}`, 'end'),
    label(WIDTH - 4, HEIGHT - 8, 'time', `↓ ${t.times.run}`, 'end'),
    label(322, 398, 'time', t.outside, 'middle'),
  ];
}
