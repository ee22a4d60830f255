import type { ProofRow } from '../core/texts';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { proofsOf, type ShownProof } from '../memo/proofs';
import { alsoOf, shortOf, verdictParts } from '../sentences';
import { fill } from '~/i18n/format';
import { namesOf, outsideOf, type GuideState } from '../state';
import { fold, listed, roadName, standingsOf } from './ends';

export function verdict(state: GuideState): FigureNode[] {
  const [before, way, after] = verdictParts(state);
  return [
    <h2 class="decided" data-answer-road={state.plan.leads.join(' ')}>
      {before}
      {lit('span', way, state.lit.lead)}
      {after}
    </h2>,
    <p class="also soft">{also(state)}</p>,
    ...assumed(state),
    reasons(state),
    <ol class="proofs as-grid" role="list" aria-label={state.strings.proofs.label}>
      {proofsOf(state).map((shown) => proof(shown, state))}
    </ol>,
  ];
}

/** The answers outside the sentence that are still those of the case. */
function assumed(state: GuideState): FigureElement[] {
  const { answers, strings } = state;
  const kept = outsideOf(state).filter(({ id }) => answers[id] === state.case.answers[id]);
  const lines = kept.map(({ id }) => fill(strings.flip, namesOf(state, id, answers[id]!)));
  return kept.length > 0 ? [fold(fill(strings.assumed, { n: kept.length }), listed(lines))] : [];
}

const also = (state: GuideState): FigureElement => (
  <span class={state.lit.also && 'hl'}>
    {alsoOf(state).flatMap(({ road, text }, at) => [
      at > 0 && state.strings.space,
      road === 'tools' ? <span data-answer-road={road}>{text}</span> : text,
    ])}
  </span>
);

export const lit = (tag: string, said: string, isLit: boolean): FigureElement =>
  h(tag, { class: isLit && 'hl' }, said);

/** The reasons against roads, for phones, whose map has no room for them. */
const reasons = (state: GuideState): FigureElement => (
  <ul class="reasons as-grid packed f13" role="list">
    {standingsOf(state).map((standing) => {
      const short = shortOf(standing);
      const { road } = standing;
      return (
        short && (
          <li>
            {roadName(road, state.roads[road])} <span class="r soft">{short}</span>
          </li>
        )
      );
    })}
  </ul>
);

const GROUNDS_OF = { literature: 'paper', recorded: 'smollm2', judged: 'judgement' } as const;

function proof(shown: ShownProof, { pages }: GuideState): FigureElement {
  const { kind, ground = GROUNDS_OF[kind], title, on, badge, rows, most, none } = shown;
  const inside = [badge.near, badge.far && <span class="far">{badge.far}</span>];
  const mark = { class: 'ground-mark', 'data-measured-on': ground };
  const href = {
    literature: `${pages.sources}#${badge.near}`,
    recorded: undefined,
    judged: `${pages.guide}#criteria`,
  }[kind];
  return (
    <li class="hair-above" data-proof={kind}>
      <p class="pt0 ends-apart f14 semibold line-up lines-1-35">
        <span>{title}</span>
        {!none && h(href ? 'a' : 'span', { ...mark, href }, ...inside)}
      </p>
      {on && <p class="on small-print">{on}</p>}
      {none ? [<p class="none muted">{none}</p>] : rows.map((row) => bar(row, most))}
    </li>
  );
}

const bar = ({ name, road, value }: ProofRow, most: number): FigureElement => (
  <p class="pf as-grid mid-aligned f14" data-road={road}>
    <span class="n unbroken">{road ? roadName(road, name) : name}</span>
    <svg class="b full-width spills" aria-hidden="true">
      <rect class="fill-none pen-hair" width="100%" height={10} />
      <rect width={`${((100 * Number(value)) / most).toFixed(1)}%`} height={10} />
    </svg>
    <b class="to-end">{value}</b>
  </p>
);
