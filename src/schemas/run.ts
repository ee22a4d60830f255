import { z } from 'astro/zod';
import { day } from './bilingual';
import { flag, slug } from './ids';

/** The figures of a run by path, such as `"bm25/en/recall": 0.93`, for quotation in lessons. */
export const cells = z.record(z.string(), z.union([z.number(), z.string()]));

/** An author writes `demo`, `name` and `config`; `npm run record` adds the rest and rewrites the file. */
export const run = z.strictObject({
  demo: slug,
  name: slug,
  config: z.record(z.string(), z.unknown()),
  /** The code that made this is gone: its numbers stand as they were on their day, and nothing checks them. */
  study: flag,
  /** Plain data for the first picture, with `cells` for the numbers that prose quotes. */
  snapshot: z.looseObject({ cells: cells.optional() }).nullish(),
  recorded: z.looseObject({ date: day, seed: z.int(), version: z.string() }).nullish(),
});

export type Run = z.infer<typeof run>;
/** A run after `npm run record`. */
export type RecordedRun = Run & {
  snapshot: NonNullable<Run['snapshot']>;
  recorded: NonNullable<Run['recorded']>;
};
