import { LAB_DEFAULTS, type LabSettings } from './core/settings';
import { type LabRecord, timed } from './core/outcome/record';
import type { Outcome } from './core/outcome/outcome';
import { summarise } from './core/outcome/summary';
import type { FourRoadsState } from './state';

export interface RecordedRun {
  date: string;
  settings: LabSettings;
  outcomes: Outcome[];
}

export const recordedRun = (record: LabRecord, date: string): RecordedRun => ({
  date,
  settings: { ...LAB_DEFAULTS, ...record.settings },
  outcomes: timed(record),
});

export function recordedState(
  { settings, outcomes }: RecordedRun,
  page: Pick<FourRoadsState, 'locale' | 't' | 'folded'>,
): FourRoadsState {
  const summaries = summarise(outcomes);
  return { ...page, settings, summaries, results: outcomes, live: false };
}
