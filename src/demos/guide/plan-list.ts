import { fill } from '~/i18n/format';
import type { Standing } from '~/lib/demos/guide/plan';
import type { ToldRule } from '~/lib/demos/guide/told';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Road } from '~/lib/road';
import { references } from './references';
import { gateSaid, measurementOf, pointsSaid, testLines } from './sentences';
import { stepTexts, tasksOf, type GuideState } from './state';

/** The test, then the roads in order, each with what to do, when, and why. */
export const planList = (state: GuideState): FigureElement =>
  h(
    'ol',
    { class: 'steps', 'data-plan': '', role: 'list' },
    testStep(state),
    ...state.plan.steps.map((standing, at) => step(standing, at, state)),
  );

function testStep(state: GuideState): FigureElement {
  const { strings } = state;
  const n = measurementOf(state).questions;
  return h(
    'li',
    { 'data-questions': n, key: 'test' },
    h('h3', {}, fill(strings.testTitle, { n })),
    h('ul', {}, ...testLines(state).map((line) => h('li', {}, line))),
    h('p', { class: 'faint' }, strings.formulas),
  );
}

function step(standing: Standing<ToldRule>, at: number, state: GuideState): FigureElement {
  const { road, pro, con } = standing;
  const { strings, roads } = state;
  const [gate, condition] = gateSaid(standing, state);
  const tasks = tasksOf(state, road);
  return h(
    'li',
    { 'data-road': road, key: road },
    h(
      'h3',
      {},
      roadName(road, roads[road]),
      ' ',
      h('small', {}, at === 0 ? strings.begin : fill(strings.step, { n: at + 1 })),
    ),
    at > 0 && h('p', { class: 'gate' }, h('b', {}, gate), condition),
    h('p', {}, stepTexts(state, road).step),
    tasks.length > 0 && h('ul', {}, ...tasks.map((task) => h('li', {}, task))),
    h('p', { class: 'reason' }, pro[0]?.reason ?? strings.fallback),
    pro.length + con.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, strings.why, ' ', h('small', {}, pointsSaid(standing, state))),
        h('ul', {}, ...reasons(pro, road, state), ...reasons(con, road, state, strings.against)),
      ),
  );
}

const roadName = (road: Road, name: string): FigureElement =>
  h(
    'span',
    { class: 'road', 'data-road': road },
    h('svg', { 'aria-hidden': 'true' }, h('use', { href: `#m-${road}` })),
    name,
  );

const reasons = (
  rules: readonly ToldRule[],
  road: Road,
  state: GuideState,
  lead = '',
): FigureNode[] =>
  rules.map((rule) =>
    h(
      'li',
      { 'data-rule': rule.id },
      lead && h('b', {}, lead),
      rule.reason,
      h('small', { class: 'effect' }, effectSaid(rule, road, state)),
      references(rule, road, state),
    ),
  );

/** ` +3`, ` required`. */
export function effectSaid(
  { roads }: ToldRule,
  road: Road,
  { strings }: Pick<GuideState, 'strings'>,
) {
  const effect = roads[road];
  if (effect === 'require') return ` ${strings.required}`;
  if (effect === 'exclude') return ` ${strings.excluded}`;
  return effect === undefined ? '' : ` ${effect < 0 ? '−' : '+'}${Math.abs(effect)}`;
}

/** The roads that are not taken, each with the reason that weighs most. */
export function leftList(state: GuideState): FigureElement {
  const { plan, roads, strings } = state;
  const entries = plan.left.map((standing) => {
    const { road, con, pro } = standing;
    const rule = con[0] ?? pro[0];
    return h(
      'li',
      { 'data-left': road },
      roadName(road, roads[road]),
      ' ',
      h('small', {}, pointsSaid(standing, state)),
      h('p', {}, rule?.reason ?? strings.silent),
      rule && references(rule, road, state),
    );
  });
  return h('section', {}, h('h3', {}, strings.left), h('ul', { class: 'left' }, ...entries));
}
