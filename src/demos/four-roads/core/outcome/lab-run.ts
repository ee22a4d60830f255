import type { Locale } from '~/lib/locale';
import type { RoadProgress } from '../roads/road-run';
import type { LabSettings } from '../settings';
import type { RoadCost } from './cost';
import type { RoadResult } from './result';

export interface Clock {
  /** To make it ready: training, or only writing the fixed part of the prompt and the index. */
  prepareSeconds: number;
  /** To apply the changed facts, on the task that has them. */
  updateSeconds: number;
  millisecondsPerAnswer: number;
}

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
