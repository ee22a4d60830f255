// Figures that show single outcomes, ratings or places.
import { z } from 'astro/zod';
import { bilingual } from '../bilingual';
import { claimId, listOf, oneOf, road } from '../ids';
import { axis } from './axis';
import { kind } from './base';
import { path, rowShape, value } from './values';

export const units = kind('units', {
  /** The meaning of one mark. */
  name: bilingual,
  of: z.int().min(1),
  rows: listOf(1, {
    ...rowShape,
    /** The share of `of` that is right. */
    right: value,
    /** 1 for each that is right, 0 for each that is wrong. */
    each: path,
  }),
});

const noGuess = z
  .never({ error: 'A table of marks asks nothing; ask on another figure.' })
  .optional();

export const grid = kind('grid', {
  guess: noGuess,
  axis,
  columns: z.array(bilingual).min(2).max(4),
  rows: listOf(1, { ...rowShape, cells: z.array(value.nullable()) }),
});

const check = oneOf(['yes', 'partly', 'no']);

/** A mark; or the id of a claim, whose verdict is the mark and the words next to it. */
const checkCell = z.union([check, z.strictObject({ claim: claimId })], {
  error: 'Type yes, partly or no, or { claim: 001-15 }.',
});

export const checks = kind('checks', {
  guess: noGuess,
  /** The aspect of the rows shown by the marks. */
  name: bilingual,
  /** The key: the meaning of each mark here. */
  means: z.partialRecord(check, bilingual),
  columns: listOf(2, { name: bilingual, road: road.optional() }),
  rows: listOf(1, { ...rowShape, cells: z.array(checkCell) }),
}).refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length), {
  path: ['rows'],
  error: 'Give each row one mark a column.',
});
