// Parts of a drawing that show how something works: its stations, its formula, its matrices.
import { z } from 'astro/zod';
import { bilingual } from '../bilingual';
import { flag, listOf, road, text } from '../ids';
import { part, two } from './values';

export const models = [
  part('flow', {
    columns: z.union([z.literal(2), z.literal(3)]).default(3),
    rows: z.int().min(1).max(3),
    boxes: listOf(2, {
      id: text,
      at: z.tuple([z.number(), z.number()]),
      name: bilingual,
      look: z.enum(['store', 'lit', 'frozen']).optional(),
      road: road.optional(),
      holds: z
        .array(z.strictObject({ name: bilingual, lit: flag }))
        .min(2)
        .optional(),
    }),
    arrows: z.array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        road: road.optional(),
        via: z.enum(['down', 'below']).optional(),
      }),
    ),
  }),

  part('repeats', {
    k1: z.number().positive(),
    marks: z.array(z.int().positive()).min(2),
    /** `{n}` times */
    name: bilingual,
  }),

  part('descent', {
    rate: z.number().positive().max(0.5),
    steps: z.int().min(2).max(9),
    loss: bilingual,
    weight: bilingual,
  }),

  part('low-rank', {
    side: z.int().positive(),
    rank: z.int().positive(),
    frozen: two,
    /** `{n}` numbers, `{share}` of all. */
    learn: two,
  }),

  part('numbers', {
    /** The matrix of the shipped model of which the drawing shows the upper left corner. */
    matrix: z.string(),
    size: z.tuple([z.int().positive(), z.int().positive()]),
    lit: z.tuple([z.int(), z.int()]),
  }),
] as const;
