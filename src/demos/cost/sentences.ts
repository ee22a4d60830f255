import { fill, formatNumber } from '~/i18n/format';
import { inOneLine } from '~/i18n/in-one-line';
import { scratchHours, tuningHours } from '~/lib/cost/bill';
import { holdingOf } from '~/lib/cost/settings';
import { tuningPaysAfter } from '~/lib/cost/timeline';
import { bytesOf, cacheBytes } from '~/lib/cost/ways';
import { ROADS } from '~/lib/road';
import { bytesText, large, shortNumber } from '../parts/quantities';
import { moneyText } from './money';
import { drawnRoads, totalOf, type CostState } from './state';

export function figureText(state: CostState): string {
  if (state.form.part === 'training') return trainingText(state);
  if (state.form.part === 'card') return cardText(state);
  return inOneLine(state.locale, chartText(state), payingText(state));
}

export function chartText(state: CostState): string {
  const { t, plan, locale } = state;
  const totals = ROADS.map((road) =>
    fill(t.roadTotal, { road: t.roads[road], total: moneyText(totalOf(state, road), state) }),
  );
  const months = formatNumber(plan.months, locale);
  return fill(t.chartSaid, { months, totals: totals.join(t.comma) });
}

/** The month from which tuning costs no more than prompting, or why never; the same for unchanging facts. */
export function payingText(state: CostState): string {
  const { t, from, stillFrom, locale } = state;
  const sooner = !!from && stillFrom !== undefined && stillFrom < from;
  const still = sooner && fill(t.paysSooner, { n: formatNumber(stillFrom, locale) });
  return inOneLine(locale, paysText(state), still);
}

/** The same in one sentence. */
export function paysText(state: CostState): string {
  const { t, from, stillFrom, changes, form, locale } = state;
  const months = formatNumber(form.months, locale);
  if (from === 0) return t.paysAtOnce;
  if (from !== undefined) return fill(t.paysFrom, { n: formatNumber(from, locale) });
  if (changes > 0 && stillFrom !== undefined)
    return fill(t.paysIfStill, {
      every: formatNumber(form.changesEvery, locale),
      months,
      n: formatNumber(stillFrom, locale),
    });
  return lateText(state);
}

/** For tuning that does not pay in the period: the number of requests after which it would, with unchanging facts. */
function lateText({ t, bills, plan, locale }: CostState): string {
  const after = tuningPaysAfter(bills.finetune, bills.prompt, { ...plan, changesEvery: 0 });
  const months = formatNumber(plan.months, locale);
  if (after === undefined) return fill(t.paysNever, { months });
  return fill(t.paysLater, {
    months,
    requests: formatNumber(Math.ceil(after), locale),
    n: formatNumber(Math.ceil(after / plan.requests), locale),
  });
}

export function awayText(state: CostState): string {
  const { t, locale } = state;
  const drawn = drawnRoads(state);
  const away = ROADS.filter((road) => !drawn.includes(road)).map((road) =>
    fill(t.away, { road: t.roads[road], once: moneyText(state.paid[road][0]!, state) }),
  );
  return inOneLine(locale, ...away);
}

export function trainingText(state: CostState): string {
  const { t, plan, form, locale } = state;
  const scratch = scratchHours(plan);
  const tuned = tuningHours(plan);
  return fill(t.trainingSaid, {
    model: t.models[form.model],
    tokens: large(plan.trainingTokens, locale),
    scratch: shortNumber(scratch, locale),
    scratchPrice: moneyText(scratch * plan.prices.gpu, state),
    tuned: shortNumber(tuned, locale),
    tunedPrice: moneyText(tuned * plan.prices.gpu, state),
  });
}

export function cardText({ t, form, locale }: CostState): string {
  const holding = holdingOf(form);
  const bytes = (way: 'serve4' | 'qlora' | 'lora' | 'full') =>
    bytesText(bytesOf(way, holding), locale);
  return fill(t.cardSaid, {
    model: t.models[form.model],
    serve: bytes('serve4'),
    cache: bytesText(cacheBytes(holding), locale),
    qlora: bytes('qlora'),
    lora: bytes('lora'),
    full: bytes('full'),
  });
}
