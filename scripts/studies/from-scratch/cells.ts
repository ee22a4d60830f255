import { intervalsOf } from '../../demos/four-roads/intervals';
import type { Outcome } from '~/lib/four-roads/outcome/outcome';
import { summarise } from '~/lib/four-roads/outcome/summary';
import type { Locale } from '~/lib/locale';
import type { ArmOutcome } from './arm-run';
import type { Arm } from './arms';
import { atScale } from './at-scale';
import { nameOf } from './plan';
import { baseWork, tunedWork } from './whole-work';

/** An arm with its outcome at each budget. */
export interface Result {
  arm: Arm;
  budgets: ArmOutcome[];
}

type Cells = Record<string, number>;
const TERA = 1e12;

/**
 * The numbers that pages quote. For each arm and budget, over its seeds: shares with 95% intervals, and `tera`, all operations
 * that led to the model, the training of the shipped one included where it was the start.
 */
export function cellsOf(language: Locale, results: readonly Result[]): Cells {
  const byName = Map.groupBy(results, ({ arm }) => nameOf(arm));
  const arms = [...byName].flatMap(([name, seeds]) =>
    seeds[0]!.budgets.map(({ steps }, at) => under(`${name}/${steps}`, armCells(seeds, at))),
  );
  const cells = Object.assign({}, ...arms, tunedWork(language), atScale(language)) as Cells;
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [name, Number(value.toPrecision(5))]),
  );
}

function armCells(seeds: readonly Result[], at: number): Cells {
  const ends = seeds.map(({ budgets }) => budgets[at]!);
  const before = seeds[0]!.arm.start === 'shipped' ? baseWork() : 0;
  return {
    seeds: seeds.length,
    tera: (before + ends[0]!.work) / TERA,
    ...sharesOf(ends.map(({ outcome }) => outcome)),
  };
}

/** New facts, `unknown` and wrong answers to them, and the skills of the lab, each with its interval. */
function sharesOf(outcomes: readonly Outcome[]): Cells {
  const { mean, low, high, unknown, wrong, forgetting } = summarise(outcomes)[0]!;
  const spread = Object.entries(intervalsOf(outcomes)).flatMap(([name, own]) => [
    [`${name}/low`, own.low] as const,
    [`${name}/high`, own.high] as const,
  ]);
  return {
    accuracy: mean,
    low,
    high,
    unknown,
    wrong,
    ...forgetting,
    ...Object.fromEntries(spread),
  };
}

const under = (path: string, cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([name, value]) => [`${path}/${name}`, value]));
