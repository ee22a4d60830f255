import { LAB_DEFAULTS, type LabSettings } from '~/demos/four-roads/core/settings';
import type { LabRun } from '~/demos/four-roads/core/lab-run';
import { resultFrom } from '../core/results';

/** A run on a day of November: retrieval half right, the head wholly. */
export const runOf = (
  id: string,
  day: number,
  turned: Partial<LabSettings> = {},
  more: Partial<LabRun> = {},
): LabRun => ({
  id,
  name: '',
  date: `2026-11-${String(day).padStart(2, '0')}T12:00:00Z`,
  locale: 'en',
  settings: { ...LAB_DEFAULTS, seeds: 1, ...turned },
  version: '0.2.0',
  device: { cores: 2, workers: 2, kernels: 'simd' },
  results: [resultFrom('rag', 1, '1010'.repeat(10)), resultFrom('head', 1, '1111'.repeat(10))],
  from: 'mine',
  ...more,
});
