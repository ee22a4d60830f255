import { fill, formatNumber, percentText } from '~/i18n/format';
import {
  sumOf,
  type Bill,
  type Item,
  type ItemName,
  monthlyTokens,
  scratchHours,
  tunedTokens,
  tuningHours,
} from '~/lib/cost/bill';
import { RATES } from '~/lib/cost/settings';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { ROADS, type Road } from '~/lib/road';
import { table } from '~/demos/parts/table';
import { costChart } from './chart';
import { moneyText } from '../money';
import { awayText, paysText } from '../sentences';
import { totalOf, type CostState } from '../state';
import { levelsView, sign } from './levels-view';
import { writtenTokens } from '~/lib/cost/request';
import { cachedShare, cardsNeeded } from '~/lib/cost/serving';
import { large, shortNumber } from '~/demos/parts/quantities';

export const billView = (state: CostState): FigureElement[] => [
  paidView(state),
  totalsView(state),
  sumsView(state),
  levelsView(state),
];

function paidView(state: CostState): FigureElement {
  const { t } = state;
  const away = awayText(state);
  return (
    <section key="paid">
      <h3 class="label">
        {t.paid} <small>{t.money[state.form.currency].unit}</small>
      </h3>
      <p class="verdict as-grid gap-0-3 mid-aligned" data-pays={state.from ?? 'never'}>
        {paysText(state)}
      </p>
      <ul class="roads f14 flow gap-1-5" role="list" data-monthly>
        {ROADS.map((road) => keyed(road, state))}
      </ul>
      {costChart(state)}
      {away !== '' && <p class="help">{away}</p>}
    </section>
  );
}

const keyed = (road: Road, state: CostState) => (
  <li data-road={road}>
    {sign(road)}
    {`${state.t.roads[road]} `}
    <data class="heavy" data-total={road} value={totalOf(state, road)}>
      {moneyText(totalOf(state, road), state)}
    </data>
  </li>
);

function totalsView(state: CostState): FigureElement {
  const { t, bills, plan, changes, locale } = state;
  const money = (value: number) => moneyText(value, state);
  const rows = ROADS.map((one) => {
    const bill = bills[one];
    const items = [bill.once, bill.monthly, bill.change].map(sumOf);
    const total = totalOf(state, one);
    const thousand = (1_000 * total) / (plan.requests * plan.months);
    return [t.roads[one], ...[...items, total, thousand].map(money)];
  });
  const values = { n: formatNumber(plan.months, locale), changes: formatNumber(changes, locale) };
  return (
    <details key="totals">
      <summary>{fill(t.totals, values)}</summary>
      {table({
        caption: fill(t.totals, values),
        unseen: true,
        heads: Object.values(t.columns),
        rows,
        attributes: { class: 'turn numbers' },
      })}
    </details>
  );
}

function sumsView(state: CostState): FigureElement {
  const { t, bills, form, locale } = state;
  return (
    <details key="sums">
      <summary>{t.sums}</summary>
      {form.currency === 'CNY' && (
        <p class="help">{fill(t.converted, { rate: formatNumber(RATES.CNY, locale, 2) })}</p>
      )}
      <div class="bills as-grid above-3">{ROADS.map((road) => roadView(bills[road], state))}</div>
    </details>
  );
}

function roadView(bill: Bill, state: CostState): FigureElement {
  return (
    <section class="ink-above inner-above-2" data-road={bill.road}>
      <h4>
        {sign(bill.road)}
        {state.t.roads[bill.road]}
      </h4>
      {(['once', 'monthly', 'change'] as const).map((time) => group(time, bill, state))}
    </section>
  );
}

const group = (time: 'once' | 'monthly' | 'change', bill: Bill, state: CostState) =>
  bill[time].length > 0 && [
    <h5 class="soft only-above-2">{state.t.columns[time]}</h5>,
    <dl class="sums f14">{bill[time].map((item) => sumView(item, bill, state))}</dl>,
  ];

const sumView = (item: Item, bill: Bill, state: CostState): FigureElement => (
  <div class="as-grid gap-3" data-item={item.name}>
    <dt>{state.t.items[item.name]}</dt>
    <dd class="breaks">
      {`${formulaOf(item, bill, state)} = `}
      <b class="unbroken">{moneyText(item.cost, state)}</b>
    </dd>
  </div>
);

/** The formulas of a tuned model, whose tokens cost more. */
const TUNED: Partial<Record<ItemName, 'tunedInput' | 'tunedOutput'>> = {
  input: 'tunedInput',
  output: 'tunedOutput',
};

/** The formula of an item with the reader's numbers, without its result. */
function formulaOf({ name }: Item, bill: Bill, state: CostState): string {
  const tuned = bill.road === 'finetune' && TUNED[name];
  return fill(state.t.formulas[tuned || name], valuesOf(bill, state));
}

function valuesOf({ tokens }: Bill, state: CostState): Record<string, string> {
  const { plan, locale } = state;
  const { prices, requests, throughput, busy, weights, adapter, trainingTokens, peak } = plan;
  const { examples, example, epochs, staffHours, changed, used, editHours } = plan;
  const { prefix, rest } = tokens;
  const monthly = monthlyTokens(plan, tokens);
  const said = (write: (value: number, locale: Locale) => string, values: Numbers) =>
    Object.entries(values).map(([name, value]) => [name, write(value, locale)]);
  return Object.fromEntries([
    ...said(formatNumber, { requests, throughput, examples, example, epochs, staffHours }),
    ...said(formatNumber, { prefix, rest, monthly, answer: writtenTokens(tokens) }),
    ...said(formatNumber, {
      cards: cardsNeeded(monthly, throughput, busy),
      tuned: tunedTokens(plan),
    }),
    ...said(large, { weights, adapter, trainingTokens, peak }),
    ...said(percentText, { busy, changed, used }),
    ...said(shortNumber, {
      editHours,
      share: cachedShare(prefix, plan.caching),
      tunedPrice: prices.tuned,
      corpus: plan.corpus / 1e6,
      minutes: plan.labelMinutes,
      tuningHours: tuningHours(plan),
      scratchHours: scratchHours(plan),
    }),
    ...said((value) => moneyText(value, state), {
      inputPrice: prices.input,
      outputPrice: prices.output,
      gpuPrice: prices.gpu,
      trainingPrice: prices.training,
      indexPrice: prices.embedding,
      wage: prices.wage,
    }),
  ]);
}
type Numbers = Readonly<Record<string, number>>;
