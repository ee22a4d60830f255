import type { RunResult } from './core/run';
import type { RunSettings } from './core/settings';

/** Settings and all measurements. */
export const jsonOf = (settings: RunSettings, backend: string, result: RunResult) => ({
  settings,
  backend,
  result,
});
