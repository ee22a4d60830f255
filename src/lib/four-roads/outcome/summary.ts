import type { Interval } from '~/lib/evaluation/bootstrap';
import { mean } from '~/lib/math/vector';
import { CONTENDERS, type Contender } from '../names';
import { shareOf, valuesOf, type Mark, type Outcome } from './outcome';
import { spreadOf, spreadOfMarks } from '~/lib/evaluation/spread';

/** One road over all its seeds: means of the seeds, and the spread of the accuracy; see `spreadOfMarks`. */
export interface RoadSummary extends Omit<Outcome, 'seed' | 'marks'>, Interval {
  /** Accuracy by seed, in ascending order of seeds. */
  seeds: { seed: number; accuracy: number }[];
  unknown: number;
  wrong: number;
}

export function summarise(results: readonly Outcome[]): RoadSummary[] {
  return CONTENDERS.flatMap((road) => {
    const seeds = results.filter((result) => result.road === road).sort((a, b) => a.seed - b.seed);
    return seeds.length > 0 ? [summaryOf(road, seeds)] : [];
  });
}

function summaryOf(road: Contender, seeds: readonly Outcome[]): RoadSummary {
  const share = (mark: Mark) => seeds.map(({ marks }) => shareOf(mark, marks));
  const parts = seeds.flatMap(({ parts }) => parts ?? []);
  const reached = seeds.flatMap(({ reached }) => reached ?? []);
  const upkeep = seeds.flatMap(({ upkeep }) => upkeep ?? []);
  return {
    road,
    seeds: seeds.map(({ seed, marks }) => ({ seed, accuracy: shareOf('1', marks) })),
    ...spreadOfMarks(seeds.map((seed) => valuesOf('1', seed))),
    unknown: mean(share('u')),
    wrong: mean(share('0')),
    groups: meansOf(seeds.map(({ groups }) => groups)),
    ...(parts.length > 0 && { parts: meansOf(parts) }),
    ...(reached.length > 0 && { reached: mean(reached) }),
    ...(upkeep.length > 0 && { upkeep: meansOf(upkeep) }),
    forgetting: meansOf(seeds.map(({ forgetting }) => forgetting)),
    cost: meansOf(seeds.map(({ cost }) => cost)),
  };
}

/** The mean of each number that all items have. */
function meansOf<T extends object>(all: readonly T[]): T {
  const names = (Object.keys(all[0]!) as (keyof T & string)[]).filter((name) =>
    all.every((each) => name in each),
  );
  return Object.fromEntries(
    names.map((name) => [name, mean(all.map((each) => Number(each[name])))]),
  ) as T;
}

/** A difference of two accuracies. `mean` is the first minus the second. */
export interface Difference extends Interval {
  /** Number of seeds that both have. */
  seeds: number;
  /** True if these questions do not tell the two apart: the difference is smaller than its spread. */
  undecided: boolean;
}

/**
 * Compares two roads, or one road in two runs, question by question and seed by seed, so that effects shared by both,
 * such as a hard question, cancel out.
 *
 * @param first results of one road; `second` those of another road or run
 * @returns undefined if the two share no seed, or were asked different numbers of questions
 */
export function compare(
  first: readonly Outcome[],
  second: readonly Outcome[],
): Difference | undefined {
  const pairs = first.flatMap((one) => {
    const other = second.find(({ seed }) => seed === one.seed);
    return other ? [[valuesOf('1', one), valuesOf('1', other)] as const] : [];
  });
  const lengths = new Set(pairs.flat().map(({ length }) => length));
  if (lengths.size !== 1 || lengths.has(0)) return undefined;
  const spread = spreadOf(pairs.map(([one, two]) => one.map((right, i) => right - two[i]!)));
  return { ...spread, seeds: pairs.length, undecided: spread.low <= 0 && spread.high >= 0 };
}
