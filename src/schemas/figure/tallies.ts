// Figures that show single outcomes, ratings or places.
import { z } from 'astro/zod';
import { bilingual } from '../bilingual';
import { claimId, listOf, oneOf, road } from '../ids';
import { axis } from './axis';
import { base } from './base';
import { path, rowShape, value } from './values';

const outcome = oneOf(['right', 'unknown', 'format', 'wrong']);

export const units = z.strictObject({
  ...base,
  kind: z.literal('units'),
  /** The meaning of one mark. */
  name: bilingual,
  of: z.int().min(1),
  outcomes: z.array(outcome).min(1),
  rows: z
    .array(
      z
        .strictObject({
          ...rowShape,
          /** Cells that hold shares of `of`. */
          counts: z.partialRecord(outcome, value).optional(),
          each: path.optional(),
        })
        .refine(({ counts, each }) => counts !== undefined || each !== undefined, {
          error: 'Name the counts of a row, or the path of its outcomes.',
        }),
    )
    .min(1),
});

export const grid = z.strictObject({
  ...base,
  kind: z.literal('grid'),
  guesses: z.array(z.never({ error: 'A grid asks nothing; ask on another figure.' })).default([]),
  axis,
  columns: z.array(bilingual).min(2).max(4),
  rows: listOf(1, { ...rowShape, cells: z.array(value.nullable()) }),
});

const check = oneOf(['yes', 'partly', 'no']);

/** A mark, with a word or two next to it; or the id of a claim, which supplies both. */
const checkCell = z.union(
  [
    check.transform((given) => ({ check: given })),
    z.strictObject({ check, said: bilingual.optional() }),
    z.strictObject({ claim: claimId }),
  ],
  { error: 'Type yes, partly or no, { check: yes, said: … }, or { claim: 001-15 }.' },
);

export const checks = z
  .strictObject({
    ...base,
    kind: z.literal('checks'),
    /** The aspect of the rows shown by the marks. */
    name: bilingual,
    /** The key: the meaning of each mark here. */
    means: z.partialRecord(check, bilingual),
    columns: listOf(2, { name: bilingual, road: road.optional() }),
    rows: listOf(1, { ...rowShape, cells: z.array(checkCell) }),
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length), {
    path: ['rows'],
    error: 'Give each row one mark a column.',
  });
