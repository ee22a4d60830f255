import { CONTENDERS, type Contender } from '~/lib/four-roads/names';
import type { Answered } from '~/lib/four-roads/outcome/answers';
import { intervalsOf } from './intervals';
import { outcomeOf, type Outcome, type RoadResult } from '~/lib/four-roads/outcome/outcome';
import { isTuned, rateOf } from '~/lib/four-roads/outcome/rates';
import type { LabRecord, OpenedQuestion } from '~/lib/four-roads/outcome/record';
import { summarise, type RoadSummary } from '~/lib/four-roads/outcome/summary';
import type { LabSettings } from '~/lib/four-roads/settings';

/** @param opened indices of the questions that are stored with their words */
export function recordOf(
  settings: LabSettings,
  results: readonly RoadResult[],
  opened: readonly number[],
): LabRecord {
  const outcomes = results.map(outcomeOf);
  return {
    cells: recordedCells(outcomes),
    settings,
    rates: ratesOf(settings),
    outcomes,
    opened: openedOf(
      results.filter(({ seed }) => seed === settings.seed),
      opened,
    ),
  };
}

/** What prose quotes: `rag/accuracy` with `rag/low` and `rag/high`, `rag/old`, `rag/old/low`. */
export function recordedCells(outcomes: readonly Outcome[]): Record<string, number> {
  const of = summarise(outcomes).map((summary) => ({
    ...cellsOf(summary),
    ...spreadCells(
      summary.road,
      outcomes.filter(({ road }) => road === summary.road),
    ),
  }));
  return Object.assign({}, ...of) as Record<string, number>;
}

export const ratesOf = (settings: LabSettings): LabRecord['rates'] =>
  Object.fromEntries(CONTENDERS.filter(isTuned).map((road) => [road, rateOf(road, settings)]));

function cellsOf(summary: RoadSummary): Record<string, number> {
  const { road, seeds, cost } = summary;
  const accuracies = seeds.map(({ accuracy }) => accuracy);
  const numbers: Record<string, number> = {
    accuracy: summary.mean,
    least: Math.min(...accuracies),
    most: Math.max(...accuracies),
    low: summary.low,
    high: summary.high,
    unknown: summary.unknown,
    wrong: summary.wrong,
    ...(summary.reached !== undefined && { reached: summary.reached }),
    ...summary.forgetting,
    ...summary.parts,
    ...summary.upkeep,
    ...(Object.keys(summary.groups).length > 1 && summary.groups),
    steps: cost.steps,
    gflops: cost.flops / 1e9,
    changeGflops: cost.changeFlops / 1e9,
    bytes: cost.bytes,
    tokens: cost.tokensPerAnswer,
  };
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [`${road}/${name}`, digits(value, 5)]),
  );
}

function spreadCells(road: Contender, seeds: readonly Outcome[]): Record<string, number> {
  const ends = Object.entries(intervalsOf(seeds)).flatMap(([name, { low, high }]) => [
    [`${road}/${name}/low`, digits(low, 5)],
    [`${road}/${name}/high`, digits(high, 5)],
  ]);
  return Object.fromEntries(ends) as Record<string, number>;
}

const openedOf = (results: readonly RoadResult[], at: readonly number[]): OpenedQuestion[] =>
  at.map((one) => ({
    at: one,
    answers: Object.fromEntries(
      results.map(({ road, questions }) => [road, shortened(questions[one]!)]),
    ),
  }));

/** Rounds probabilities and scores to the digits that are shown. */
const shortened = (answered: Answered): Answered => ({
  ...answered,
  written: answered.written.map(([text, probability]) => [text, digits(probability, 3)]),
  found: answered.found.map((each) => ({ ...each, score: digits(each.score, 4) })),
});

const digits = (value: number, count: number): number => Number(value.toPrecision(count));
