// Parts of a drawing that compare numbers.
import { z } from 'astro/zod';
import { bilingual } from '../bilingual';
import { path, place, source, value } from '../figure/values';
import { flag, listOf, road, some } from '../ids';
import { part, prints, two } from './values';

export const charts = [
  part('lines', {
    ...prints,
    x: z.strictObject({
      from: place,
      to: place,
      log: flag,
      /** `{x}` is the value at the end, in printed form. */
      names: two,
    }),
    /** The end of y; else the highest value. */
    top: z.number().optional(),
    lines: listOf(1, {
      name: bilingual,
      look: z.enum(['strong', 'thin', 'dashed']).default('thin'),
      /** Single points, or a list of them in a snapshot: pairs, or each coordinate by itself. */
      points: z.union([
        z.array(z.tuple([place, value])).min(2),
        path,
        z.strictObject({ x: path, y: path }),
      ]),
    }).max(3),
  }),

  part('bars', {
    ...prints,
    rows: listOf(2, {
      name: bilingual,
      at: source,
      road: road.optional(),
      lit: flag,
    }).max(4),
  }),

  part('slope', {
    stops: two,
    lines: listOf(1, {
      name: bilingual,
      from: value,
      to: value,
      strong: flag,
    }).max(3),
  }),

  part('intervals', {
    share: z.number().gt(0.5).lt(1),
    of: z.tuple([z.int().positive(), z.int().positive()]),
    /** `{n}` questions */
    name: bilingual,
  }),

  part('reliability', {
    judged: path,
    bins: z.int().min(2),
    names: two,
  }),

  part('units', {
    groups: some(
      z
        .strictObject({
          name: bilingual,
          /** `{right}`, `{silent}` and `{wrong}` are the numbers of marks of each kind. */
          foot: some(bilingual).max(2),
          /** Counts or shares; `rest` takes the remainder of 1. */
          counts: z.partialRecord(z.enum(['right', 'silent', 'wrong']), value).optional(),
          rest: z.enum(['right', 'silent', 'wrong']).optional(),
          /** 1 for found, 0 for not found. */
          each: path.optional(),
        })
        .refine(({ counts, each }) => (counts === undefined) !== (each === undefined), {
          error: 'Name the counts of a group, or the path of its outcomes.',
        }),
    ).max(2),
  }),
] as const;
