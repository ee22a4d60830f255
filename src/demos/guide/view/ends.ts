import type { Standing } from '../core/plan';
import type { RuleTexts } from '../core/texts';
import type { Way } from '../core/ways';
import { h, type FigureElement } from '~/lib/figure';
import { sayOf, shortOf } from '../standing';
import type { GuideState } from '../state';

/** The style of a way: the first step, a later one, or neither. */
export type At = 'lead' | 'next' | 'off';

export const atOf = ({ state }: Standing<RuleTexts>, at: number): At =>
  state !== 'in' ? 'off' : at === 0 ? 'lead' : 'next';

/** The ways in the order of the plan, followed by those not taken. */
export const standingsOf = ({ plan }: GuideState): Standing<RuleTexts>[] => [
  ...plan.steps,
  ...plan.left,
];

/** Labels at the ends of the ways: name and remark on one line, the reason against it below. */
export const ends = (state: GuideState): FigureElement[] =>
  standingsOf(state).map((standing, at) => end(standing, at, state));

function end(standing: Standing<RuleTexts>, at: number, state: GuideState): FigureElement {
  const { road } = standing;
  const numbered = standing.state === 'in' && state.plan.steps.length > 1;
  const short = shortOf(standing);
  return h(
    'li',
    { class: 'end', 'data-road': road, 'data-at': atOf(standing, at), key: road },
    h(
      'svg',
      { class: 'spot', 'aria-hidden': 'true' },
      h('use', { href: `#m-${road}`, x: -10, y: -10, width: 20, height: 20 }),
    ),
    h(
      'div',
      { class: 'endtag' },
      h(
        'p',
        {},
        numbered && h('span', { class: 'no' }, String(at + 1)),
        numbered && ' ',
        h('b', {}, state.roads[road]),
        state.strings.dash,
        h('span', { class: 'say' }, sayOf(standing, at, state)),
      ),
      short && h('small', {}, short),
    ),
  );
}

export const roadName = (road: Way, name: string): FigureElement =>
  h(
    'span',
    { class: 'road', 'data-road': road },
    h('svg', { 'aria-hidden': 'true' }, h('use', { href: `#m-${road}` })),
    name,
  );
