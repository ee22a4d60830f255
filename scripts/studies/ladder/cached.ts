import type { Job, Result } from './job';
import { digestOf, resultOf } from './python';

export type Cached = Result & { digest: string };

/** Results of a record's jobs, by name. */
export type Jobs = Record<string, Cached>;

/**
 * The result of a job: as recorded, if exactly this was asked; else as kept in the cache, or computed now.
 *
 * @param where the record, for the lines that say what runs
 */
export function cached(where: string, name: string, job: Job, recorded: Jobs): Cached {
  const digest = digestOf(job);
  const before = recorded[name];
  return before?.digest === digest ? before : { ...resultOf(`${where} ${name}`, job), digest };
}
