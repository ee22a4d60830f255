import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement, type FigureNode, h } from '~/lib/figure';
import type { Cost } from '~/lib/text/byte-pairs/fertility';
import type { PARTS } from '../core/settings';
import type { CostState } from '../state';
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

/** The tokens of the reader's text on this site, and a comparison with other tokenizers. */
function ownTextView({ characters, bytes, tokens }: Cost, { t, locale }: CostState): FigureElement {
  const count = (n: number) => formatNumber(n, locale);
  const values = { characters: count(characters), bytes: count(bytes), tokens: count(tokens) };
  return h(
    'section',
    { key: 'own', class: 'own' },
    h('h3', { class: 'label' }, t.ownTitle),
    h('p', { 'data-tokens': tokens }, fill(t.ownCounts, values)),
    h('p', { class: 'help' }, t.ownMeans),
  );
}
