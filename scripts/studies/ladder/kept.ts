import type { Job, Result } from './job';
import { digestOf, resultOf } from './python';

export type Kept = Result & { digest: string };

/** Results of a record's jobs, by name. */
export type Jobs = Record<string, Kept>;

/**
 * The result of a job: as recorded, if exactly this was asked; else as kept in the cache, or computed now.
 *
 * @param where the record, for the lines that say what runs
 */
export function kept(where: string, name: string, job: Job, recorded: Jobs): Kept {
  const digest = digestOf(job);
  const before = recorded[name];
  return before?.digest === digest ? before : { ...resultOf(`${where} ${name}`, job), digest };
}
