import { LAB_DEFAULTS, type LabSettings } from './core/settings';
import { type Clock, type LabRecord, timed } from './core/outcome/record';
import type { Contender } from './core/names';
import type { Outcome } from './core/outcome/outcome';
import { summarise } from './core/outcome/summary';
import type { FourRoadsState } from './state';

type Snapshot = Pick<LabRecord, 'settings' | 'outcomes'> & {
  clock?: Partial<Record<Contender, Clock>>;
};

export interface RecordedRun {
  date: string;
  settings: LabSettings;
  outcomes: Outcome[];
}

export const recordedRun = (
  { settings, outcomes, clock }: Snapshot,
  date: string,
): RecordedRun => ({
  date,
  settings: { ...LAB_DEFAULTS, ...settings },
  outcomes: timed(outcomes, clock ?? {}),
});

export function recordedState(
  { settings, outcomes }: RecordedRun,
  page: Pick<FourRoadsState, 'locale' | 't' | 'folded'>,
): FourRoadsState {
  const summaries = summarise(outcomes);
  return { ...page, settings, summaries, results: outcomes, live: false };
}
