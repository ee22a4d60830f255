import type { Locale } from '~/lib/locale';
import { CONTENDERS, type TaskName } from '~/lib/four-roads/names';
import { LAB_DEFAULTS, type LabSettings } from '~/lib/four-roads/settings';
import { type LabRecord, timed } from '~/lib/four-roads/outcome/record';
import type { Outcome } from '~/lib/four-roads/outcome/outcome';
import { summarise } from '~/lib/four-roads/outcome/summary';
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

/** Undefined if the record could not be loaded or is not valid; `base`, a folder's address, ends with a slash. */
export async function fetchRecord(
  base: string,
  task: TaskName,
  locale: Locale,
): Promise<RecordedRun | undefined> {
  try {
    const response = await fetch(`${base}${task}-${locale}.json`);
    const found: unknown = response.ok ? await response.json() : undefined;
    return isRecord(found, task) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown, task: TaskName): value is RecordedRun {
  if (typeof value !== 'object' || value === null) return false;
  const { date, settings, outcomes } = value as Partial<RecordedRun>;
  return (
    typeof date === 'string' &&
    settings?.task === task &&
    Array.isArray(outcomes) &&
    outcomes.length > 0 &&
    outcomes.every(isOutcome)
  );
}

const isOutcome = ({ road, seed, marks, groups, forgetting, cost }: Partial<Outcome>): boolean =>
  CONTENDERS.includes(road!) &&
  Number.isInteger(seed) &&
  typeof marks === 'string' &&
  /^[1u0]+$/.test(marks) &&
  [groups, forgetting, cost].every((part) => typeof part === 'object' && part !== null);
