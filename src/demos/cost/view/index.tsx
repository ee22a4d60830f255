import { fill, formatNumber } from '~/i18n/format';
import { type PARTS, holdingOf } from '~/lib/cost/settings';
import { levelName } from './levels-view';
import type { Cost } from '~/lib/text/byte-pairs/fertility';
import type { CostState } from '../state';
import { ASSUMED, OWN } from '~/lib/cost/price-level';
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
type Method = (typeof METHODS)[number];

function operationsOf(method: Method, { plan }: CostState): number {
  const { weights, adapter, trainingTokens } = plan;
  if (method === 'scratch') return trainingOperations(weights, trainingTokens);
  const tokens = tunedTokens(plan);
  return method === 'full'
    ? trainingOperations(weights, tokens)
    : adapterOperations(weights, adapter, tokens);
}

function methodsView(state: CostState) {
  const { t, plan, locale, form } = state;
  const { method, learns, operations, hours, price, memory } = t.methodColumns;
  const rows = METHODS.map((one) => {
    const work = operationsOf(one, state);
    const spent = gpuHours(work, plan.peak, plan.used);
    const bytes = bytesOf(one === 'scratch' ? 'full' : one, holdingOf(form));
    const learnt = one === 'lora' || one === 'qlora' ? plan.adapter : plan.weights;
    return [
      t.methods[one],
      large(learnt, locale),
      large(work, locale),
      <data data-hours={one} value={spent}>
        {shortNumber(spent, locale)}
      </data>,
      moneyText(spent * plan.prices.gpu, state),
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
        heads: [method, learns, operations, hours, price, memory],
        rows,
        attributes: { class: 'turn numbers' },
      })}
    </section>
  );
}

type Part = (typeof PARTS)[number];

export function partView(part: Part, state: CostState) {
  if (part === 'bill') return billView(state);
  return part === 'training' ? [methodsView(state)] : cardView(state);
}

export const costView = (state: CostState) => [
  ...(state.counted ? [ownTextView(state.counted, state)] : []),
  ...partView(state.form.part, state),
];

function ownTextView(cost: Cost, state: CostState) {
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

function countedBy({ t, level, priced, byLevel }: CostState): string {
  const values = { model: '', vocabulary: priced.label };
  const found = byLevel.find((one) => one.level.id === level)?.level;
  if (!found || level === ASSUMED || level === OWN) return fill(t.ownUnnamed, values);
  return fill(vocabularyOf(level).standIn ? t.ownStandIn : t.ownExact, {
    ...values,
    model: levelName(found, t),
  });
}
