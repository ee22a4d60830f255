import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { CIRCLES, circleOf, sourcesOf, type Circle, type Source } from '../core/settings';
import type { Path } from '../core/verdict';
import {
  CENTRES,
  gathered,
  halfOfBase,
  HEIGHT,
  placeOf,
  RADIUS,
  WIDTH,
  type Point,
} from '../geometry';
import { countsSaid } from '../sentences';
import type { PathState } from '../state';

const DOORS = ['tuned', 'retrieved'] as const;

/** Three circles, the middle one with two doors; the number of each answer is at its origin. */
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

/** Every answer with its number, counted from 1, and its place. */
export function numbers({ result }: PathState): { at: Point; path: Path; n: number }[] {
  const places = Map.groupBy(result.rows.entries(), ([, row]) => placeOf(row).join());
  return [...places.values()].flatMap((held) => {
    const spots = gathered(placeOf(held[0]![1]), held.length);
    return held.map(([i, { path }], at) => ({ at: spots[at]!, path, n: i + 1 }));
  });
}

const isOn = (source: Source, { result }: PathState) => sourcesOf(result.settings).includes(source);

/** Fills come first, so that no rim is hidden; active circles are shaded, the base by halves. */
function circles(state: PathState): FigureElement[] {
  const on = (circle: Circle) =>
    sourcesOf(state.result.settings).some((source) => circleOf(source) === circle);
  const round = (kind: string, circle: Circle) => {
    const [cx, cy] = CENTRES[circle];
    return h('circle', { class: kind, 'data-on': on(circle), cx, cy, r: RADIUS });
  };
  const [x, y] = CENTRES.base;
  return [
    ...DOORS.map((door) =>
      h('path', { class: 'ground', 'data-on': isOn(door, state), d: halfOfBase(door) }),
    ),
    round('ground', 'corpus'),
    round('ground', 'prompt'),
    ...CIRCLES.map((circle) => round('rim', circle)),
    h('line', { class: 'border', x1: x - RADIUS, x2: x + RADIUS, y1: y, y2: y }),
  ];
}

/** Names are at the rims, to leave room for the numbers. */
function names({ t, ...state }: PathState): FigureElement[] {
  const label = (x: number, y: number, kind: string, text: string, anchor = 'start') =>
    h('text', { x, y, class: kind, 'text-anchor': anchor }, text);
  const named = (source: Source, name: string) =>
    isOn(source, { t, ...state }) ? name : fill(t.off, { name });
  return [
    label(6, 16, 'name', named('trained', t.circles.corpus)),
    label(6, HEIGHT - 8, 'name', named('said', t.circles.prompt)),
    label(WIDTH - 4, 112, 'name', t.circles.base, 'end'),
    label(290, 158, 'door', named('tuned', t.doors.tuned), 'middle'),
    label(290, 330, 'door', named('retrieved', t.doors.retrieved), 'middle'),
    label(WIDTH - 4, 16, 'time', `↑ ${t.times.training}`, 'end'),
    label(WIDTH - 4, HEIGHT - 8, 'time', `↓ ${t.times.run}`, 'end'),
    label(322, 398, 'time', t.outside, 'middle'),
  ];
}
