import type { MeasuredResult } from './measured';
import type { LabSettings } from './settings';

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
