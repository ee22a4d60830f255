import { fill } from '~/i18n/format';
import type { ToldRule } from '~/lib/demos/guide/told';
import { h, type FigureElement } from '~/lib/figure';
import { ROADS, type Road } from '~/lib/road';
import type { Standing } from '~/lib/demos/guide/plan';
import { pointsSaid } from './sentences';
import type { GuideState } from './state';

const TOP = 36;
const LANE = 47;
const HEIGHT = TOP + ROADS.length * LANE;
/** Where the test is, and each step, in per cent of the width: right of the names. */
const TEST = 30;
const STOPS = [46, 65, 84] as const;

const laneOf = (road: Road): number => TOP + (ROADS.indexOf(road) + 0.75) * LANE;

/** Four roads as lanes, and the plan as a way from the test over its steps. */
export function route(state: GuideState): FigureElement {
  const { plan, strings } = state;
  return h(
    'svg',
    { class: 'plot route', height: HEIGHT, role: 'img', 'aria-label': routeSaid(state) },
    ...[...plan.steps, ...plan.left].map((standing) => lane(standing, state)),
    ...plan.steps.map(({ road }, at) => leg(road, at, state)),
    h(
      'svg',
      { x: `${TEST}%`, y: TOP - 14, overflow: 'visible' },
      h('circle', { class: 'start', r: 6 }),
      h('text', { class: 'd', x: 14, y: 5 }, strings.test),
    ),
    ...plan.steps.map(({ road }, at) => stop(road, at)),
  );
}

function routeSaid(state: GuideState): string {
  const { plan, roads: names, strings } = state;
  const steps = plan.steps.map((standing, at) =>
    fill(strings.routeStep, {
      ...{ road: names[standing.road], n: at + 1, points: pointsSaid(standing, state) },
    }),
  );
  const left = plan.left.map((standing) =>
    fill(strings.routeLeft, { road: names[standing.road], points: pointsSaid(standing, state) }),
  );
  return fill(strings.route, {
    roads: [...steps, ...left].join(state.locale === 'en' ? '; ' : '；'),
  });
}

function lane(standing: Standing<ToldRule>, state: GuideState): FigureElement {
  const { road, state: fate } = standing;
  const y = laneOf(road);
  return h(
    'g',
    { 'data-road': road, 'data-fate': fate },
    h('line', { class: 'ground', x1: '0%', x2: '100%', y1: y, y2: y }),
    h('text', { class: 'name', x: '0', y: y - 12 }, state.roads[road]),
    h(
      'text',
      { class: 'points', x: '100%', y: y + 23, 'text-anchor': 'end' },
      pointsSaid(standing, state),
    ),
  );
}

/** From the stop before to this one; an open diamond half-way is the test between two steps. */
function leg(road: Road, at: number, { plan }: GuideState): FigureElement {
  const before = plan.steps[at - 1];
  const [x1, y1] = before ? [STOPS[at - 1]!, laneOf(before.road)] : [TEST, TOP - 14];
  const [x2, y2] = [STOPS[at]!, laneOf(road)];
  return h(
    'g',
    { 'data-road': road },
    h('line', { class: 'case', x1: `${x1}%`, x2: `${x2}%`, y1, y2 }),
    h('line', { class: 'lk', x1: `${x1}%`, x2: `${x2}%`, y1, y2 }),
    at > 0 &&
      h(
        'svg',
        { x: `${(x1 + x2) / 2}%`, y: (y1 + y2) / 2, overflow: 'visible' },
        h('path', { class: 'gate', d: 'M0 -7 7 0 0 7 -7 0z' }),
      ),
  );
}

function stop(road: Road, at: number): FigureElement {
  return h(
    'svg',
    { class: 'pt', 'data-road': road, x: `${STOPS[at]}%`, y: laneOf(road) },
    h('circle', { class: 'halo', r: 15 }),
    h('use', { href: `#m-${road}`, x: -10, y: -10, width: 20, height: 20 }),
    h('text', { class: 'd', x: 18, y: -8 }, String(at + 1)),
  );
}
