import type { ProofRow } from '../core/texts';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { proofsOf, type ShownProof } from '../proofs';
import { alsoOf, shortOf, verdictParts } from '../standing';
import type { GuideState } from '../state';
import { roadName, standingsOf } from './ends';

/** The answer in a sentence, the following steps, and three proofs. */
export function verdict(state: GuideState): FigureNode[] {
  const [before, way, after] = verdictParts(state);
  return [
    h(
      `h${state.level}`,
      { class: 'decided', 'data-answer-road': state.plan.steps[0]!.road },
      before,
      lit('span', way, state.lit.lead),
      after,
    ),
    h('p', { class: 'also' }, also(state)),
    reasons(state),
    h(
      'ol',
      { class: 'proofs', role: 'list', 'aria-label': state.strings.proofs.label },
      ...proofsOf(state).map((shown) => proof(shown, state)),
    ),
  ];
}

/** What comes beside the first road; tools are named as a road of their own. */
const also = (state: GuideState): FigureElement =>
  h(
    'span',
    { class: state.lit.also && 'hl' },
    ...alsoOf(state).flatMap(({ road, said }, at) => [
      at > 0 && state.strings.space,
      road === 'tools' ? h('span', { 'data-answer-road': road }, said) : said,
    ]),
  );

/** An element that is highlighted after a change, until the next. */
export const lit = (tag: string, said: string, isLit: boolean): FigureElement =>
  h(tag, { class: isLit && 'hl' }, said);

/** The reasons against roads, for phones, whose map has no room for them. */
const reasons = (state: GuideState): FigureElement =>
  h(
    'ul',
    { class: 'reasons', role: 'list' },
    ...standingsOf(state).flatMap((standing) => {
      const short = shortOf(standing);
      const { road } = standing;
      return short
        ? [h('li', {}, roadName(road, state.roads[road]), ' ', h('span', { class: 'r' }, short))]
        : [];
    }),
  );

const GROUNDS_OF = { literature: 'paper', recorded: 'toy', judged: 'judgement' } as const;

function proof(shown: ShownProof, { pages }: GuideState): FigureElement {
  const { kind, title, on, badge, rows, most, none } = shown;
  const inside = [badge.near, badge.far && h('span', { class: 'far' }, badge.far)];
  const mark = { class: 'ground-mark', 'data-measured-on': GROUNDS_OF[kind] };
  const cited = kind === 'literature' && !none;
  return h(
    'li',
    { 'data-proof': kind },
    h(
      'p',
      { class: 'pt0' },
      h('span', {}, title),
      !none &&
        (cited
          ? h('a', { ...mark, href: `${pages.sources}#${badge.near}` }, ...inside)
          : h('span', mark, ...inside)),
    ),
    on && h('p', { class: 'on' }, on),
    ...(none ? [h('p', { class: 'none' }, none)] : rows.map((row) => bar(row, most))),
  );
}

const bar = ({ name, road, value }: ProofRow, most: number): FigureElement =>
  h(
    'p',
    { class: 'pf', 'data-road': road },
    h(
      'span',
      { class: 'n' },
      road && h('svg', { 'aria-hidden': 'true' }, h('use', { href: `#m-${road}` })),
      name,
    ),
    h(
      'svg',
      { class: 'b', 'aria-hidden': 'true' },
      h('rect', { class: 'bg', width: '100%', height: 10 }),
      h('rect', { width: `${((100 * Number(value)) / most).toFixed(1)}%`, height: 10 }),
    ),
    h('b', {}, value),
  );
