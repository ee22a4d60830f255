import { ROADS, type Road } from '../../road';
import { billOf, monthlyTokens, scratchHours, sumOf, tuningHours } from './bill';
import { hoursByFormula, PUBLISHED, usedBy } from './published';
import { holdingOf, planOf, type CostSettings } from './settings';
import { cheaperFrom, paidByMonth, tuningPaysAfter } from './timeline';
import { bytesOf, cacheBytes, WAYS } from './ways';

/** No month or no number of requests; a record holds numbers alone. */
const NEVER = -1;

/** Everything that a lesson may quote of these settings, such as `total/rag` or `bytes/qlora`. */
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
    cells[`tokens/${road}`] = monthlyTokens(plan, bill.tokens) / plan.requests;
  }
  const [tuned, prompted] = [billOf('finetune', plan), billOf('prompt', plan)];
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
    ...publishedCells(plan.used),
  };
}

function cardCells(settings: CostSettings): Record<string, number> {
  const holding = holdingOf(settings);
  return {
    weights: holding.weights,
    adapter: holding.adapter,
    'bytes/cache': cacheBytes(holding),
    ...Object.fromEntries(WAYS.map((way) => [`bytes/${way}`, bytesOf(way, holding)])),
  };
}

/** Such as `published/Llama 2 7B/used`. */
const publishedCells = (used: number): Record<string, number> =>
  Object.fromEntries(
    PUBLISHED.flatMap((run) => [
      [`published/${run.name}/hours`, hoursByFormula(run, used)],
      [`published/${run.name}/used`, usedBy(run)],
    ]),
  );
