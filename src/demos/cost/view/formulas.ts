import { fill, formatNumber, percentText } from '~/i18n/format';
import { cachedShare, cardsNeeded } from '~/lib/cost/serving';
import {
  monthlyTokens,
  scratchHours,
  tunedTokens,
  tuningHours,
  type Bill,
  type Item,
} from '../core/bill';
import { large, shortNumber } from '~/demos/parts/quantities';
import { moneyText } from '../money';
import type { CostState } from '../state';

/** The formula of an item with the reader's numbers, without its result. */
export function formulaOf({ name }: Item, bill: Bill, state: CostState): string {
  const template = templateOf(name, bill, state);
  return fill(template, { ...requestValues(bill, state), ...trainingValues(state) });
}

/** Tokens of a tuned model have their own formulas. */
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
