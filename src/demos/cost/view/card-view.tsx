import { fill, formatNumber } from '~/i18n/format';
import { cacheBytesPerToken, FILE_BITS, QLORA_BITS, TRAINING_BYTES } from '~/lib/cost/memory';
import { holdingOf } from '~/lib/cost/settings';
import { bytesOf, cacheBytes, CARDS, cardsFor, WAYS } from '~/lib/cost/ways';
import { bytesText, large, shortNumber } from '~/demos/parts/quantities';
import { table } from '~/demos/parts/table';
import { cardText } from '../sentences';
import type { CostState } from '../state';

export function cardView(state: CostState) {
  const { t, form } = state;
  return [
    <section key="needs">
      <h3 class="label">{fill(t.needs, { model: t.models[form.model] })}</h3>
      <p class="verdict">{cardText(state)}</p>
    </section>,
    <section key="fits">{fitsTable(state)}</section>,
    <section key="card-sums">
      <h3 class="label">{t.formulasTitle}</h3>
      {cardSums(state)}
    </section>,
  ];
}

function fitsTable({ t, form, locale }: CostState) {
  const holding = holdingOf(form);
  return table({
    caption: t.fitsTitle,
    heads: [t.way, ...CARDS.map((card) => fill(t.gigabytes, { n: card }))],
    rows: WAYS.map((way) => {
      const bytes = bytesOf(way, holding);
      const need = (
        <small>
          <data data-need={way} value={bytes}>
            {bytesText(bytes, locale)}
          </data>
        </small>
      );
      const cells = CARDS.map((card) => cardsFor(bytes, card)).map((cards) => (
        <span data-cards={cards} class={cards === 1 ? 'heavy' : 'soft'}>
          {cards === 1 ? t.fits : formatNumber(cards, locale)}
        </span>
      ));
      return [[t.ways[way], need], ...cells];
    }),
    attributes: { class: 'turn keep', 'data-fits': true },
  });
}

function cardSums({ t, form, locale }: CostState) {
  const holding = holdingOf(form);
  const { layers, keyValueWidth } = holding.shape;
  const count = (value: number) => formatNumber(value, locale);
  const values = {
    layers: count(layers),
    width: count(keyValueWidth),
    token: bytesText(cacheBytesPerToken(holding.shape), locale),
    context: count(form.context),
    conversations: count(holding.conversations),
    cache: bytesText(cacheBytes(holding), locale),
    weights: large(holding.weights, locale),
    adapter: large(holding.adapter, locale),
    four: shortNumber(FILE_BITS.four, locale),
    eight: shortNumber(FILE_BITS.eight, locale),
    bits: shortNumber(QLORA_BITS, locale),
    learning: TRAINING_BYTES,
  };
  const { cache, serve, tune } = t.cardFormulas;
  return (
    <dl class="sums">
      {[cache, serve, tune].map(({ name, sum }) => (
        <div>
          <dt>{name}</dt>
          <dd>{fill(sum, values)}</dd>
        </div>
      ))}
    </dl>
  );
}
