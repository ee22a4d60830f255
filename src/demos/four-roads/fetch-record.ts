import { CONTENDERS, type TaskName } from './core/names';
import type { Outcome } from './core/outcome/outcome';
import type { Locale } from '~/lib/locale';
import type { RecordedRun } from './recorded';

/**
 * The recorded run of a task; undefined if it could not be loaded or is not valid.
 * @param base address of the folder, with a slash at the end
 */
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
