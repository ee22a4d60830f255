import { fill, formatNumber } from '~/i18n/format';
import { sumOf, type Bill, type Item } from '../core/bill';
import { RATES } from '../core/settings';
import { type FigureElement } from '~/lib/figure';
import { ROADS, type Road } from '~/lib/road';
import { table } from '~/demos/parts/table';
import { costChart } from './chart';
import { formulaOf } from './formulas';
import { moneyText } from '../money';
import { awaySaid, paysSaid } from '../sentences';
import { totalOf, type CostState } from '../state';
import { levelsView, sign } from './levels-view';

/** The costs of each road over the months, when tuning pays, and the formula of every sum. */
export const billView = (state: CostState): FigureElement[] => [
  paidView(state),
  totalsView(state),
  sumsView(state),
  levelsView(state),
];

function paidView(state: CostState): FigureElement {
  const { t } = state;
  const away = awaySaid(state);
  return (
    <section key="paid">
      <h3 class="label">
        {t.paid} <small>{t.money[state.form.currency].unit}</small>
      </h3>
      <p class="verdict" data-pays={state.from ?? 'never'}>
        {paysSaid(state)}
      </p>
      <ul class="roads" role="list" data-monthly>
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
    <data data-total={road} value={totalOf(state, road)}>
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
      <div class="bills">{ROADS.map((road) => roadView(bills[road], state))}</div>
    </details>
  );
}

function roadView(bill: Bill, state: CostState): FigureElement {
  const { once, monthly, change } = state.t.columns;
  return (
    <section data-road={bill.road}>
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

const group = (
  name: string,
  items: readonly Item[],
  bill: Bill,
  state: CostState,
): FigureElement[] =>
  items.length === 0
    ? []
    : [<h5>{name}</h5>, <dl class="sums">{items.map((item) => sumView(item, bill, state))}</dl>];

const sumView = (item: Item, bill: Bill, state: CostState): FigureElement => (
  <div data-item={item.name}>
    <dt>{state.t.items[item.name]}</dt>
    <dd>
      {`${formulaOf(item, bill, state)} = `}
      <b>{moneyText(item.cost, state)}</b>
    </dd>
  </div>
);
