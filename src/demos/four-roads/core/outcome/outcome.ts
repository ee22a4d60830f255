import type { RoadCost } from './cost';
import type { MeasuredCost } from './lab-run';
import type { RoadResult } from './result';

export interface Outcome extends Pick<
  RoadResult,
  'road' | 'seed' | 'groups' | 'parts' | 'reached' | 'forgetting' | 'upkeep'
> {
  /** One `Mark` per question, in order. */
  marks: string;
  /** Without seconds if no clock ran. */
  cost: RoadCost & Partial<MeasuredCost>;
}

export type Counted = RoadResult | Outcome;

export function outcomeOf(result: Counted): Outcome {
  if ('marks' in result) return result;
  const { road, seed, groups, parts, reached, forgetting, cost, upkeep, questions } = result;
  const marks = questions
    .map(({ correct, unknown }) => (correct ? '1' : unknown ? 'u' : '0'))
    .join('');
  return {
    ...{ road, seed, marks, groups },
    ...(parts && { parts }),
    ...(reached !== undefined && { reached }),
    ...{ forgetting, cost },
    ...(upkeep && { upkeep }),
  };
}

/** `1` right, `u` answered `unknown`, `0` wrong. */
export type Mark = '1' | 'u' | '0';

/** Share of the questions that have a mark, 0 … 1. */
export function shareOf(mark: Mark, marks: string): number {
  return marks.split(mark).slice(1).length / Math.max(1, marks.length);
}

export const valuesOf = (mark: Mark, { marks }: Outcome): number[] =>
  [...marks].map((each) => Number(each === mark));
