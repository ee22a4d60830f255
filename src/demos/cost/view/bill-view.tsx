import { fill, formatNumber, percentText } from '~/i18n/format';
import {
  sumOf,
  type Bill,
  type Item,
  monthlyTokens,
  scratchHours,
  tunedTokens,
  tuningHours,
} from '../core/bill';
import { RATES } from '../core/settings';
import type { FigureElement } from '~/lib/figure';
import { ROADS, type Road } from '~/lib/road';
import { table } from '~/demos/parts/table';
import { costChart } from './chart';
import { moneyText } from '../money';
import { awayText, paysText } from '../sentences';
import { totalOf, type CostState } from '../state';
import { levelsView, sign } from './levels-view';
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
  const { road, once, monthly, change, all, each } = t.columns;
  const money = (value: number) => moneyText(value, state);
  const rows = ROADS.map((one) => {
    const bill = bills[one];
    return [
      t.roads[one],
      money(sumOf(bill.once)),
      money(sumOf(bill.monthly)),
      money(sumOf(bill.change)),
      money(totalOf(state, one)),
      money((1_000 * totalOf(state, one)) / (plan.requests * plan.months)),
    ];
  });
  const values = { n: formatNumber(plan.months, locale), changes: formatNumber(changes, locale) };
  return (
    <details key="totals">
      <summary>{fill(t.totals, values)}</summary>
      {table({
        caption: fill(t.totals, values),
        unseen: true,
        heads: [road, once, monthly, change, all, each],
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
  const { once, monthly, change } = state.t.columns;
  return (
    <section class="ink-above" data-road={bill.road}>
      <h4>
        {sign(bill.road)}
        {state.t.roads[bill.road]}
      </h4>
      {group(once, bill.once, bill, state)}
      {group(monthly, bill.monthly, bill, state)}
      {group(change, bill.change, bill, state)}
    </section>
  );
}

const group = (name: string, items: readonly Item[], bill: Bill, state: CostState) =>
  items.length === 0
    ? []
    : [
        <h5 class="soft only-above-2">{name}</h5>,
        <dl class="sums f14">{items.map((item) => sumView(item, bill, state))}</dl>,
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

/** The formula of an item with the reader's numbers, without its result. */
function formulaOf({ name }: Item, bill: Bill, state: CostState): string {
  const template = templateOf(name, bill, state);
  return fill(template, { ...requestValues(bill, state), ...trainingValues(state) });
}

function templateOf(name: Item['name'], { road }: Bill, { t: { formulas } }: CostState): string {
  if (road === 'finetune' && name === 'input') return formulas.tunedInput;
  if (road === 'finetune' && name === 'output') return formulas.tunedOutput;
  return formulas[name];
}

function requestValues({ tokens }: Bill, state: CostState): Record<string, string> {
  const { plan, locale } = state;
  const { prices } = plan;
  const count = (value: number) => formatNumber(value, locale);
  const monthly = monthlyTokens(plan, tokens);
  return {
    requests: count(plan.requests),
    prefix: count(tokens.prefix),
    share: shortNumber(cachedShare(tokens.prefix, plan.caching), locale),
    rest: count(tokens.rest),
    answer: count(tokens.answer),
    inputPrice: moneyText(prices.input, state),
    outputPrice: moneyText(prices.output, state),
    tunedPrice: shortNumber(prices.tuned, locale),
    monthly: count(monthly),
    throughput: count(plan.throughput),
    busy: percentText(plan.busy, state.locale),
    cards: count(cardsNeeded(monthly, plan.throughput, plan.busy)),
    gpuPrice: moneyText(prices.gpu, state),
    corpus: shortNumber(plan.corpus / 1e6, locale),
    indexPrice: moneyText(prices.embedding, state),
    editHours: shortNumber(plan.editHours, locale),
    wage: moneyText(prices.wage, state),
    changed: percentText(plan.changed, state.locale),
  };
}

function trainingValues(state: CostState): Record<string, string> {
  const { plan, locale } = state;
  const count = (value: number) => formatNumber(value, locale);
  return {
    examples: count(plan.examples),
    example: count(plan.example),
    epochs: count(plan.epochs),
    minutes: shortNumber(plan.labelMinutes, locale),
    tuned: count(tunedTokens(plan)),
    trainingPrice: moneyText(plan.prices.training, state),
    weights: large(plan.weights, locale),
    adapter: large(plan.adapter, locale),
    trainingTokens: large(plan.trainingTokens, locale),
    peak: large(plan.peak, locale),
    used: percentText(plan.used, state.locale),
    tuningHours: shortNumber(tuningHours(plan), locale),
    scratchHours: shortNumber(scratchHours(plan), locale),
    staffHours: count(plan.staffHours),
  };
}
