import { ROADS, type Road } from '~/lib/road';
import { billOf, monthlyTokens, scratchHours, sumOf, tuningHours } from '~/lib/cost/bill';
import { holdingOf, planOf, type CostSettings, type Plan } from '~/lib/cost/settings';
import { cheaperFrom, paidByMonth, tuningPaysAfter } from '~/lib/cost/timeline';
import { bytesOf, cacheBytes, WAYS } from '~/lib/cost/ways';
import { HOURS_A_MONTH } from '~/lib/cost/serving';
import { hoursByFormula, PUBLISHED, usedBy, type PublishedRun } from './published';

/** A model with the number of its training tokens; its evidence row has both. */
type FedModel = Pick<PublishedRun, 'name' | 'row' | 'parameters' | 'tokens'>;

const NAMED = [
  'LLaMA 13B',
  'LLaMA 65B',
  'Llama 2 7B',
  'Llama 2 70B',
  'Llama 3.1 8B',
  'Llama 3.1 70B',
  'Llama 3.1 405B',
];

/** Models by date of publication: GPT-3 by Brown et al. 2020, Chinchilla by Hoffmann et al. 2022. */
export const FED: readonly FedModel[] = [
  { name: 'GPT-3', row: 'E58', parameters: 175e9, tokens: 300e9 },
  { name: 'Chinchilla', row: 'E59', parameters: 70e9, tokens: 1.4e12 },
  ...PUBLISHED.filter(({ name }) => NAMED.includes(name)),
];

/** Tokens per parameter: 1.4 trillion on 70 billion are 20. */
export const tokensEach = ({ parameters, tokens }: FedModel): number => tokens / parameters;

/** The final runs of a programme, and all the hours that its cards had, or that were reserved for it. */
interface Programme {
  name: string;
  row: string;
  /** GPU hours. */
  final: number;
  whole: number;
}

/**
 * LLaMA: the four runs of Table 15, and 2,048 cards for about 5 months. BloombergGPT: 512 cards for about 53
 * days, and the 1.3 million hours of its budget.
 */
export const PROGRAMMES: readonly Programme[] = [
  {
    name: 'LLaMA',
    row: 'E60',
    final: 82_432 + 135_168 + 530_432 + 1_022_362,
    whole: 2_048 * 5 * HOURS_A_MONTH,
  },
  { name: 'BloombergGPT', row: 'E65', final: 512 * 53 * 24, whole: 1_300_000 },
];

/** Stands for "no month" or "no number of requests", since a record holds only numbers. */
const NEVER = -1;

/** All numbers that a lesson may quote for these settings, such as `total/rag` or `bytes/qlora`. */
export function costCells(settings: CostSettings): Record<string, number> {
  const plan = planOf(settings);
  const cells: Record<string, number> = {};
  const paid = {} as Record<Road, number[]>;
  for (const road of ROADS) {
    const bill = billOf(road, plan);
    paid[road] = paidByMonth(bill, plan);
    cells[`total/${road}`] = paid[road].at(-1)!;
    cells[`once/${road}`] = sumOf(bill.once);
    cells[`monthly/${road}`] = sumOf(bill.monthly);
    cells[`change/${road}`] = sumOf(bill.change);
    for (const { name, cost } of bill.once) cells[`once/${road}/${name}`] = cost;
    cells[`tokens/${road}`] = monthlyTokens(plan, bill.tokens) / plan.requests;
    Object.assign(cells, paidCells(road, paid[road]));
  }
  const tuned = billOf('finetune', plan);
  const prompted = billOf('prompt', plan);
  const still = paidByMonth(tuned, { ...plan, changesEvery: 0 });
  const unchanged = paidByMonth(prompted, { ...plan, changesEvery: 0 });
  return {
    ...cells,
    cheaperFrom: cheaperFrom(paid.finetune, paid.prompt) ?? NEVER,
    'cheaperFrom/still': cheaperFrom(still, unchanged) ?? NEVER,
    paysAfter: tuningPaysAfter(tuned, prompted, plan) ?? NEVER,
    'hours/tuning': tuningHours(plan),
    'hours/scratch': scratchHours(plan),
    ...cardCells(settings),
    ...publishedCells(plan),
    ...trainedCells(),
  };
}

const QUARTER = 3;

/** Cells such as `paid/rag@12`: dollars paid up to a month, every quarter. */
const paidCells = (road: Road, paid: readonly number[]): Record<string, number> =>
  Object.fromEntries(
    paid.flatMap((dollars, month) =>
      month % QUARTER === 0 ? [[`paid/${road}@${month}`, dollars]] : [],
    ),
  );

function cardCells(settings: CostSettings): Record<string, number> {
  const holding = holdingOf(settings);
  return {
    weights: holding.weights,
    adapter: holding.adapter,
    'bytes/cache': cacheBytes(holding),
    ...Object.fromEntries(WAYS.map((way) => [`bytes/${way}`, bytesOf(way, holding)])),
  };
}

/** The name of a model in the name of a cell, which has no spaces. */
const keyOf = ({ name }: { name: string }): string => name.replaceAll(' ', '-');

/** Cells such as `published/Llama-2-7B/used`. */
const publishedCells = ({ used, prices }: Plan): Record<string, number> =>
  Object.fromEntries(
    PUBLISHED.flatMap((run) => [
      [`published/${keyOf(run)}/hours`, hoursByFormula(run, used)],
      [`published/${keyOf(run)}/used`, usedBy(run)],
      [`published/${keyOf(run)}/dollars`, run.hours * prices.gpu],
    ]),
  );

/** Cells such as `fed/Chinchilla`, tokens per parameter, and `programme/LLaMA/share`, the share of the final runs. */
const trainedCells = (): Record<string, number> =>
  Object.fromEntries([
    ...FED.map((model) => [`fed/${keyOf(model)}`, tokensEach(model)]),
    ...PROGRAMMES.flatMap(({ name, final, whole }) => [
      [`programme/${name}/final`, final],
      [`programme/${name}/whole`, whole],
      [`programme/${name}/share`, final / whole],
    ]),
  ]);
