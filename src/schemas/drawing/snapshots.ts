// Parts of a drawing that show a piece of what a run recorded.
import { z } from 'astro/zod';
import { some } from '../ids';
import { bilingual } from '../bilingual';
import { path } from '../figure/values';
import { part, two } from './values';

const runName = z
  .string()
  .regex(/^[a-z0-9-]+$/, { error: 'Type the name of a run of the embedding map.' });
const names = z.strictObject({ en: some(z.string()), zh: some(z.string()) });

export const snapshots = [
  part('chances', {
    next: path,
    others: bilingual,
  }),

  part('shared', {
    answer: path,
    names: two,
    /** `{n}` points */
    score: bilingual,
  }),

  part('places', {
    run: runName,
    /** Some neighbours of the chosen point, by their names on the map. */
    near: names.optional(),
    /** Indices, from 0, of those shown with their cosine. */
    shown: z.array(z.int()).default([]),
    /** The name of a question that lands on the map. */
    landing: bilingual.optional(),
  }),

  part('angle', {
    run: runName,
    to: bilingual,
  }),

  part('cuts', {
    cuts: path,
    /** The first of the three that are drawn, counted from 1. */
    first: z.int().positive(),
    lit: z.int().min(0).max(2),
    /** `chunk {n}` */
    name: bilingual,
  }),

  part('tokens', {
    run: runName,
    /** The number of first tokens of the page's sentence to draw, with their numbers. */
    take: z.int().positive().optional(),
    /** A word, tokenized after each of these numbers of merges. */
    word: bilingual.optional(),
    after: z.array(z.int().min(0)).default([]),
    /** `after {n} merges` */
    name: bilingual.optional(),
  }),
] as const;
