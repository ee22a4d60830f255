import type { Contender } from '../names';
import type { LabSettings } from '../settings';
import type { Answered } from './answers';
import type { Clock } from './lab-run';
import type { Outcome } from './outcome';

export interface LabRecord {
  /** Numbers that prose quotes: `rag/accuracy`, `finetune/old`, `both/changed`. */
  cells: Record<string, number>;
  settings: LabSettings;
  rates: Partial<Record<Contender, number>>;
  outcomes: Outcome[];
  opened: OpenedQuestion[];
  /** Mean seconds over the seeds while recording, if a clock ran; they differ from machine to machine. */
  clock?: Partial<Record<Contender, Clock>>;
}

/** A question of the first seed with the answer of every road. */
export interface OpenedQuestion {
  at: number;
  answers: Partial<Record<Contender, Answered>>;
}

/** The outcomes of a record, each with its road's mean seconds while recording. */
export const timed = ({ outcomes, clock = {} }: Pick<LabRecord, 'outcomes' | 'clock'>): Outcome[] =>
  outcomes.map((outcome) => ({ ...outcome, cost: { ...outcome.cost, ...clock[outcome.road] } }));
