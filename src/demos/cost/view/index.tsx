import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { PARTS } from '../core/settings';
import { levelName } from './levels-view';
import type { Cost } from '~/lib/text/byte-pairs/fertility';
import type { CostState } from '../state';
import { ASSUMED, OWN } from '../core/price-level';
import { vocabularyOf } from '../core/vocabulary';
import { billView } from './bill-view';
import { cardView } from './card-view';
import { trainingView } from './training-view';

type Part = (typeof PARTS)[number];

/** One part of the calculator. */
export function partView(part: Part, state: CostState): FigureNode[] {
  if (part === 'bill') return billView(state);
  return part === 'training' ? trainingView(state) : cardView(state);
}

/** The chosen part, after the count of the reader's text if there is one. */
export const costView = (state: CostState): FigureNode[] => [
  ...(state.counted ? [ownTextView(state.counted, state)] : []),
  ...partView(state.form.part, state),
];

/** The tokens of the reader's text, and by which vocabulary they were counted. */
function ownTextView(cost: Cost, state: CostState): FigureElement {
  const { t, locale, priced } = state;
  const count = (n: number) => formatNumber(n, locale);
  const values = {
    characters: count(cost.characters),
    bytes: count(cost.bytes),
    tokens: count(cost.tokens),
    vocabulary: priced.label,
  };
  return (
    <section key="own" class="own">
      <h3 class="label">{t.ownTitle}</h3>
      <p data-tokens={cost.tokens} data-by={priced.name}>
        {fill(t.ownCounts, values)}
      </p>
      <p class="help">{countedBy(state)}</p>
    </section>
  );
}

/** Whether the count is by the vocabulary of the priced model itself. */
function countedBy({ t, level, priced, byLevel }: CostState): string {
  const values = { model: '', vocabulary: priced.label };
  const found = byLevel.find((one) => one.level.id === level)?.level;
  if (!found || level === ASSUMED || level === OWN) return fill(t.ownUnnamed, values);
  return fill(vocabularyOf(level).standIn ? t.ownStandIn : t.ownExact, {
    ...values,
    model: levelName(found, t),
  });
}
