import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { weighed } from './moved';
import { claimId, evidenceId, listOf, road, slug, some } from './ids';

const grade = z
  .int()
  .min(1)
  .max(5, { error: 'Rate from 1 (low) to 5 (high), or give a range such as [2, 3].' });

const rating = z.union([
  grade,
  z.tuple([grade, grade]).refine(([low, high]) => low < high, {
    error: 'Write the lower end of the range first, such as [2, 3].',
  }),
]);

/** The rating of one road by one criterion. */
export const cell = z.strictObject({
  /** The word of an article and the claim it comes from; omitted if all articles are silent. */
  article: z.strictObject({ text: bilingual, claimId }).optional(),
  rating,
  /** Two to four words for the cell. */
  short: bilingual,
  /** One or two sentences with the number that mattered most. */
  why: bilingual,
  /** Empty for a pure judgement, which `note` must then state. */
  evidence: z.array(evidenceId),
  note: bilingual.optional(),
});

export const criterion = z.strictObject({
  id: slug,
  group: slug,
  name: bilingual,
  /** The criterion as a question. */
  help: bilingual,
  better: z.enum(['high', 'low'], { error: 'Type high or low: which end is good.' }),
  /** If our lab's measurement and the rating differ: the reason, in a sentence. */
  apart: bilingual.optional(),
  weighed: weighed.optional(),
  roads: z.record(road, cell),
});

const weight = z.int().min(0).max(5, { error: 'Weigh from 0 (ignore) to 5, in whole steps.' });

/** Weights for a typical need. */
export const preset = z.strictObject({
  id: slug,
  name: bilingual,
  weights: z.record(slug, weight),
});

export const matrix = z.strictObject({
  groups: listOf(1, { id: slug, name: bilingual }),
  criteria: some(criterion),
  presets: z.array(preset),
});

export type Cell = z.infer<typeof cell>;
export type Criterion = z.infer<typeof criterion>;
export type Matrix = z.infer<typeof matrix>;
