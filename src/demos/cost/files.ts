import { scratchHours, tuningHours } from '~/lib/cost/bill';
import { holdingOf } from '~/lib/cost/settings';
import { bytesOf, WAYS } from '~/lib/cost/ways';
import { ROADS } from '~/lib/road';
import { jsonFile, type Exported } from '~/demos/kit/export';
import type { CostState } from './state';

export const json = (state: CostState): Exported => jsonFile('crossroads-cost', jsonOf(state));

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
