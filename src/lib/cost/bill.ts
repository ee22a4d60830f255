import { adapterOperations, gpuHours, trainingOperations } from './compute';
import { requestCost, writtenTokens } from './request';
import { cardsNeeded, HOURS_A_MONTH, tokenCost, type RequestTokens } from './serving';
import type { Road } from '~/lib/road';
import type { Plan } from './settings';

/** Items of a bill; every name has a formula in the page. */
export type ItemName =
  | 'input'
  | 'output'
  | 'cards'
  | 'store'
  | 'index'
  | 'labels'
  | 'training'
  | 'cardTraining'
  | 'evaluation'
  | 'pretraining'
  | 'staff'
  | 'edit'
  | 'reindex'
  | 'relabel';

export interface Item {
  name: ItemName;
  /** In the currency of the plan. */
  cost: number;
}

export const sumOf = (items: readonly Item[]): number =>
  items.reduce((sum, { cost }) => sum + cost, 0);

/** Tokens of one request on each road: the road's knowledge is in them or in its weights. */
export function requestOf(road: Road, plan: Plan): RequestTokens {
  const { instructions, pasted, passages, passage, kept, question, answer, thinking } = plan;
  const written = { answer, thinking };
  switch (road) {
    case 'prompt':
      return { prefix: instructions + pasted, rest: question, ...written };
    case 'rag':
      return { prefix: instructions, rest: passages * passage + question, ...written };
    case 'finetune':
    case 'scratch':
      return { prefix: kept, rest: question, ...written };
  }
}

export const tunedTokens = ({ examples, example, epochs }: Plan): number =>
  examples * example * epochs;

export const monthlyTokens = ({ requests }: Plan, tokens: RequestTokens): number =>
  requests * (tokens.prefix + tokens.rest + writtenTokens(tokens));

export type Bill = ReturnType<typeof billOf>;

export function billOf(
  road: Road,
  plan: Plan,
): { road: Road; tokens: RequestTokens; once: Item[]; monthly: Item[]; change: Item[] } {
  const tokens = requestOf(road, plan);
  return {
    road,
    tokens,
    once: [...onceOf(road, plan), ...testing(road, plan)],
    monthly: [...serving(road, plan, tokens), ...storing(road, plan)],
    change: [...changeOf(road, plan), ...testing(road, plan)],
  };
}

/** True for roads that store their knowledge in weights. */
export const trains = (road: Road): boolean => road === 'finetune' || road === 'scratch';

/** A round of tests before the first release and after each change, on the roads that train. */
const testing = (road: Road, { evaluation }: Plan): Item[] =>
  trains(road) ? [item('evaluation', evaluation)] : [];

function onceOf(road: Road, plan: Plan): Item[] {
  switch (road) {
    case 'prompt':
      return [];
    case 'rag':
      return [item('index', tokenCost(plan.corpus, plan.prices.embedding))];
    case 'finetune':
      return [item('labels', labelling(plan)), training(road, plan)];
    case 'scratch':
      return [item('pretraining', pretraining(plan)), item('staff', staff(plan))];
  }
}

/** The cost of a change of the facts: editing prompt and documents, or labelling and training again. */
function changeOf(road: Road, plan: Plan): Item[] {
  const edit = item('edit', plan.editHours * plan.prices.wage);
  switch (road) {
    case 'prompt':
      return [edit];
    case 'rag':
      return [edit, item('reindex', plan.changed * tokenCost(plan.corpus, plan.prices.embedding))];
    case 'finetune':
    case 'scratch':
      return [item('relabel', plan.changed * labelling(plan)), training(road, plan)];
  }
}

function serving(road: Road, plan: Plan, tokens: RequestTokens): Item[] {
  const { requests, prices, caching } = plan;
  // Nobody else serves a model trained from scratch.
  if (road === 'scratch') return [item('cards', cardRent(plan, tokens))];
  const times = requests * (road === 'finetune' ? prices.tuned : 1);
  const { input, output } = requestCost(tokens, prices, { caching });
  return [item('input', times * input), item('output', times * output)];
}

const cardRent = (plan: Plan, tokens: RequestTokens): number =>
  cardsNeeded(monthlyTokens(plan, tokens), plan.throughput, plan.busy) *
  HOURS_A_MONTH *
  plan.prices.gpu;

const storing = (road: Road, { prices }: Plan): Item[] =>
  road === 'rag' ? [item('store', prices.store)] : [];

const labelling = ({ examples, labelMinutes, prices }: Plan): number =>
  (examples * labelMinutes * prices.wage) / 60;

const training = (road: Road, plan: Plan): Item =>
  road === 'scratch'
    ? item('cardTraining', tuningHours(plan) * plan.prices.gpu)
    : item('training', tokenCost(tunedTokens(plan), plan.prices.training));

export const tuningHours = (plan: Plan): number =>
  gpuHours(adapterOperations(plan.weights, plan.adapter, tunedTokens(plan)), plan.peak, plan.used);

export const scratchHours = ({ weights, trainingTokens, peak, used }: Plan): number =>
  gpuHours(trainingOperations(weights, trainingTokens), peak, used);

const pretraining = (plan: Plan): number => scratchHours(plan) * plan.prices.gpu;
const staff = ({ staffHours, prices }: Plan): number => staffHours * prices.wage;

const item = (name: ItemName, cost: number): Item => ({ name, cost });
