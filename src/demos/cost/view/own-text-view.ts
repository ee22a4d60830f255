import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Cost } from '~/lib/text/byte-pairs/fertility';
import type { CostState } from '../state';

/** What the reader's text is in tokens of this site, and what that says of other tokenizers. */
export function ownTextView(
  { characters, bytes, tokens }: Cost,
  { t, locale }: CostState,
): FigureElement {
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
