import type { Job, Result } from './job';
import { digestOf, resultOf } from './python';

export type Cached = Result & { digest: string };

/** Results of a record's jobs, by name. */
export type Jobs = Record<string, Cached>;

/** Replies of the untuned model to prompts in its chat form, each cut after `cap` tokens. */
export function repliesTo(
  where: string,
  name: string,
  { cap, questions }: { cap: number; questions: string[] },
  recorded: Jobs,
): Cached {
  return cached(
    where,
    name,
    { asks: { reply: { cap, groups: [{ prefix: '', questions }] } } },
    recorded,
  );
}

/** The replies of such a job, in the order of its prompts. */
export const repliesIn = (job: Cached): string[] => job.asked.reply!.replies;

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
