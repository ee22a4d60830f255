import { fill, formatNumber } from '~/i18n/format';
import { holdingOf } from '~/lib/cost/settings';
import type { Cost } from '~/lib/text/byte-pairs/fertility';
import type { CostState } from '../state';
import { vocabularyOf } from '~/lib/cost/vocabulary';
import { billView } from './bill-view';
import { cardView } from './card-view';
import { adapterOperations, trainingOperations, gpuHours } from '~/lib/cost/compute';
import { tunedTokens } from '~/lib/cost/bill';
import { bytesOf } from '~/lib/cost/ways';
import { bytesText, large, shortNumber } from '~/demos/parts/quantities';
import { table } from '~/demos/parts/table';
import { moneyText } from '../money';
import { trainingText } from '../sentences';

const METHODS = ['full', 'lora', 'qlora', 'scratch'] as const;

function methodsView(state: CostState) {
  const { t, plan, locale, form } = state;
  const { weights, adapter, trainingTokens, peak, used, prices } = plan;
  const holding = holdingOf(form);
  const rows = METHODS.map((one) => {
    const adapts = one === 'lora' || one === 'qlora';
    const tokens = one === 'scratch' ? trainingTokens : tunedTokens(plan);
    const work = adapts
      ? adapterOperations(weights, adapter, tokens)
      : trainingOperations(weights, tokens);
    const spent = gpuHours(work, peak, used);
    const bytes = bytesOf(one === 'scratch' ? 'full' : one, holding);
    return [
      t.methods[one],
      large(adapts ? adapter : weights, locale),
      large(work, locale),
      <data data-hours={one} value={spent}>
        {shortNumber(spent, locale)}
      </data>,
      moneyText(spent * prices.gpu, state),
      <data data-bytes={one} value={bytes}>
        {bytesText(bytes, locale)}
      </data>,
    ];
  });
  return (
    <section key="methods">
      <p class="verdict as-grid gap-0-3 mid-aligned">{trainingText(state)}</p>
      {table({
        caption: fill(t.methodsTitle, { model: t.models[form.model] }),
        heads: Object.values(t.methodColumns),
        rows,
        attributes: { class: 'turn numbers' },
      })}
    </section>
  );
}

export const partView = (part: keyof typeof DRAWN, state: CostState) => DRAWN[part](state);

const DRAWN = {
  bill: billView,
  training: (state: CostState) => [methodsView(state)],
  card: cardView,
};

export const costView = (state: CostState) => [
  ...(state.counted ? [ownTextView(state.counted, state)] : []),
  ...partView(state.form.part, state),
];

function ownTextView({ characters, bytes, tokens }: Cost, state: CostState) {
  const { t, locale, priced } = state;
  const counts = Object.entries({ characters, bytes, tokens });
  const values = counts.map(([name, n]) => [name, formatNumber(n, locale)]);
  return (
    <section key="own" class="own">
      <h3 class="label">{t.ownTitle}</h3>
      <p data-tokens={tokens} data-by={priced.name}>
        {fill(t.ownCounts, { ...Object.fromEntries(values), vocabulary: priced.label })}
      </p>
      <p class="help">{countedBy(state)}</p>
    </section>
  );
}

function countedBy({ t, level, priced, byLevel }: CostState): string {
  const vocabulary = priced.label;
  const found = byLevel.find((one) => one.level.id === level)?.level;
  if (!found?.model) return fill(t.ownUnnamed, { vocabulary });
  const said = vocabularyOf(level).standIn ? t.ownStandIn : t.ownExact;
  return fill(said, { vocabulary, model: found.model });
}
