import { fill } from '~/i18n/format';
import type { Flip } from '~/lib/demos/guide/flips';
import type { ToldRule } from '~/lib/demos/guide/told';
import { h, type FigureElement } from '~/lib/figure';
import { roadsSaid } from './sentences';
import { namesOf, type GuideState } from './state';

/** So many are shown at once; the others are folded. */
const SHOWN = 4;

/** Every single answer that would lead elsewhere, with the rule that turns it. */
export function changeList(state: GuideState): FigureElement {
  const { flips, strings } = state;
  const [first, more] = [flips.slice(0, SHOWN), flips.slice(SHOWN)];
  return h(
    'section',
    { class: 'change' },
    h('h3', {}, strings.change),
    first.length === 0 && h('p', {}, strings.noChange),
    first.length > 0 && h('ul', {}, ...first.map((flip) => entry(flip, state))),
    more.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, fill(strings.moreFlips, { n: more.length })),
        h('ul', {}, ...more.map((flip) => entry(flip, state))),
      ),
  );
}

function entry(flip: Flip<ToldRule>, state: GuideState): FigureElement {
  const { question, option, roads } = flip;
  const named = fill(state.strings.flip, namesOf(state, question, option));
  const href = state.turn?.(question, option);
  return h(
    'li',
    { 'data-flip': `${question}=${option}` },
    href ? h('a', { href }, named) : named,
    ' → ',
    h('b', {}, roadsSaid(roads, state)),
    h('p', {}, reasonSaid(flip, state)),
  );
}

export function reasonSaid({ reasons }: Flip<ToldRule>, { strings }: GuideState): string {
  const [first] = reasons;
  if (!first) return '';
  return first.begins ? first.rule.reason : strings.falls + first.rule.reason;
}
