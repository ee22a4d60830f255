import type { Answered } from './answers';
import { intervalsOf } from './intervals';
import type { MeasuredCost } from './lab-run';
import { CONTENDERS, type Contender } from '../names';
import { outcomeOf, type Outcome } from './outcome';
import { isTuned, rateOf } from './rates';
import type { RoadResult } from './result';
import type { LabSettings } from '../settings';
import { summarise, type RoadSummary } from './summary';

export type Clock = Pick<
  MeasuredCost,
  'prepareSeconds' | 'updateSeconds' | 'millisecondsPerAnswer'
>;

/** The part of a run that is stored to be drawn and quoted: the marks of all questions, the words of a few. */
export interface LabRecord {
  /** Numbers that prose quotes: `rag/accuracy`, `finetune/old`, `both/changed`. */
  cells: Record<string, number>;
  settings: LabSettings;
  rates: Partial<Record<Contender, number>>;
  outcomes: Outcome[];
  opened: OpenedQuestion[];
}

/** A question of the first seed with the answer of every road. */
interface OpenedQuestion {
  at: number;
  answers: Partial<Record<Contender, Answered>>;
}

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

/** The outcomes of a record, each with its road's mean seconds while recording. */
export const timed = (
  outcomes: readonly Outcome[],
  clock: Partial<Record<Contender, Clock>>,
): Outcome[] =>
  outcomes.map((outcome) => ({ ...outcome, cost: { ...outcome.cost, ...clock[outcome.road] } }));

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
