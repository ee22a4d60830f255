import type { RoadCost } from './cost';
import type { RoadResult } from './result';
import type { LabSettings } from './settings';

/** What a road cost on one device, clock included. */
export interface MeasuredCost extends RoadCost {
  /** To make it ready: training, or nothing but writing the prompt's fixed part and the index. */
  prepareSeconds: number;
  /** To bring in the changed facts a second time, on the task that has them. */
  updateSeconds: number;
  millisecondsPerAnswer: number;
}

/** One road, one seed, as a device measured it: plain data. */
export interface MeasuredResult extends Omit<RoadResult, 'cost'> {
  cost: MeasuredCost;
}

/** One press of Run: what was set, on what, and what came out. Plain data. */
export interface LabRun {
  /** Different for every run of a visit. */
  id: string;
  /** The reader's word for it; empty until they give one. */
  name: string;
  /** ISO 8601, to the second. */
  date: string;
  locale: 'en' | 'zh';
  settings: LabSettings;
  /** Version of the site that ran it. */
  version: string;
  /** What it ran on, no more than tells devices of a class apart. */
  device: { cores: number; workers: number; kernels: 'simd' | 'plain' };
  results: MeasuredResult[];
  /** Kept at the top of the run table. */
  pinned: boolean;
  /** `mine`, or a file that was opened. */
  from: 'mine' | 'file' | 'recorded';
}
