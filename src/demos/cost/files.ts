import { scratchHours, tuningHours } from './core/bill';
import { holdingOf, PRICES } from './core/settings';
import { bytesOf, CARDS, cardsFor, WAYS } from './core/ways';
import { ROADS } from '~/lib/road';
import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import { totalOf, type CostState } from './state';

export const csv = (state: CostState): Exported => csvFile('crossroads-cost', csvRows(state));
export const json = (state: CostState): Exported => jsonFile('crossroads-cost', jsonOf(state));

/** One row per item of every road, then the dated prices; in the last part, one row per way. */
export function csvRows(state: CostState): (string | number)[][] {
  if (state.form.part === 'card') return cardRows(state);
  const items = ROADS.flatMap((road) => {
    const { once, monthly, change } = state.bills[road];
    const rows = (when: string, list: typeof once) =>
      list.map(({ name, cost }) => [road, when, name, cost]);
    return [
      ...rows('once', once),
      ...rows('month', monthly),
      ...rows('change', change),
      [road, 'total', '', totalOf(state, road)],
    ];
  });
  const prices = PRICES.map((name) => ['', 'price', name, state.form[name]]);
  return [['road', 'when', 'item', 'dollars'], ...items, ...prices];
}

function cardRows({ form }: CostState): (string | number)[][] {
  const holding = holdingOf(form);
  const rows = WAYS.map((way) => {
    const bytes = bytesOf(way, holding);
    return [way, bytes, ...CARDS.map((card) => cardsFor(bytes, card))];
  });
  return [['way', 'bytes', ...CARDS.map((card) => `cards of ${card} GB`)], ...rows];
}

/** Settings and results; of the reader's text, only its counts. */
export function jsonOf(state: CostState): object {
  const { form, counted, bills, paid, plan, from, stillFrom } = state;
  const holding = holdingOf(form);
  return {
    settings: { ...form, text: undefined },
    ...(counted && { counted }),
    bills: ROADS.map((road) => ({ ...bills[road], byMonth: paid[road] })),
    tuningCostsLessFromMonth: from ?? null,
    ifNothingChanged: stillFrom ?? null,
    hours: { tuning: tuningHours(plan), scratch: scratchHours(plan) },
    bytes: Object.fromEntries(WAYS.map((way) => [way, bytesOf(way, holding)])),
  };
}
