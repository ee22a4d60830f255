import type { Locale } from '~/lib/locale';
import type { RoadProgress } from '../roads/road-run';
import type { LabSettings } from '../settings';
import type { Clock, RoadCost } from './cost';
import type { RoadResult, Outcome } from './outcome';
import type { Contender } from '../names';
import type { Answered } from './answers';

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

export interface MeasuredResult extends RoadResult {
  cost: RoadCost & Clock;
}

export interface RoadAdvance extends Omit<RoadProgress, 'result'> {
  result?: MeasuredResult;
}

/** One press of Run: settings, device and results. Plain data. */
export interface LabRun {
  /** ISO 8601, to the second. */
  date: string;
  locale: Locale;
  settings: LabSettings;
  version: string;
  /** The device, described only as far as needed to tell classes of devices apart. */
  device: { cores: number; workers: number; kernels: 'simd' | 'plain' };
  results: MeasuredResult[];
}
