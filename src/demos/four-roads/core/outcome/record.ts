import type { Answered } from './answers';
import type { MeasuredCost } from './lab-run';
import type { Contender } from '../names';
import type { Outcome } from './outcome';
import type { LabSettings } from '../settings';

export type Clock = Pick<
  MeasuredCost,
  'prepareSeconds' | 'updateSeconds' | 'millisecondsPerAnswer'
>;

export interface LabRecord {
  /** Numbers that prose quotes: `rag/accuracy`, `finetune/old`, `both/changed`. */
  cells: Record<string, number>;
  settings: LabSettings;
  rates: Partial<Record<Contender, number>>;
  outcomes: Outcome[];
  opened: OpenedQuestion[];
}

/** A question of the first seed with the answer of every road. */
export interface OpenedQuestion {
  at: number;
  answers: Partial<Record<Contender, Answered>>;
}

/** The outcomes of a record, each with its road's mean seconds while recording. */
export const timed = (
  outcomes: readonly Outcome[],
  clock: Partial<Record<Contender, Clock>>,
): Outcome[] =>
  outcomes.map((outcome) => ({ ...outcome, cost: { ...outcome.cost, ...clock[outcome.road] } }));
