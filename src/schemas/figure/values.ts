import { z } from 'astro/zod';
import { bilingual } from '../bilingual';
import { evidenceId, flag, road } from '../ids';

/** `f5-facts/{l}/all/unknown@20`: a run, then a cell of it; `{l}` is the language of the page. */
export const cell = z
  .string({
    error: 'Type a cell such as f5-facts/{l}/all/old, or an evidence row with its number.',
  })
  .regex(/^[^/:\s]+\/\S+$/, {
    error: 'Type a cell as <run>/<path>, such as f5-facts/{l}/all/old; no spaces.',
  });

/** `p4-search:{l}.tried`: a run, then a path in its snapshot; `points[order=a].right` filters a list. */
export const path = z.string().regex(/^[^/:\s]+:\S+$/, {
  error: 'Type a path as <run>:<place in its snapshot>, such as p3-formats:{l}.points.right.',
});

export const number = z.number({ error: 'Type a number; one that was measured is a cell.' });

/** A number of the literature, which the evidence row must print. */
const published = z.strictObject(
  { row: evidenceId, is: number },
  { error: 'A written number needs the evidence row that has it: { row: E31, is: 0.7 }.' },
);

export const source = z.union([cell, path, published], {
  error:
    'Type a cell such as f5-facts/{l}/all/old, a place such as facts-{l}:clock.rag.millisecondsPerAnswer, or an evidence row with its number: { row: E31, is: 0.7 }.',
});

/** The distance between two numbers. */
const apart = z.strictObject({ apart: z.tuple([source, source]) });

export const rowShape = {
  /** One to four words. */
  name: bilingual,
  sub: bilingual.optional(),
  road: road.optional(),
  /** The row of content/board.yaml at whose prices it was computed. */
  price: z.string().optional(),
  /** The row that supports the caption's claim. */
  strong: flag,
};

const valueShape = {
  at: source,
  /** Minimum and maximum of the runs; with `interval`, the ends of a 95% interval. */
  low: cell.optional(),
  high: cell.optional(),
  interval: flag,
};

const paired = (given: object) => 'low' in given === 'high' in given;
const PAIRED = { error: 'Name both ends of a range: low and high.' };

/** A text has a method `at`, too. */
type Whole<T> = T extends object & ({ at: unknown } | { span: unknown }) ? T : { at: T };
const whole = <T>(given: T) =>
  (given instanceof Object && ('at' in given || 'span' in given)
    ? given
    : { at: given }) as Whole<T>;

export const value = z
  .union([source, z.strictObject(valueShape)], { error: 'Type a cell, or { at, low, high }.' })
  .transform(whole)
  .refine(paired, PAIRED);

/** The place of a mark on an axis, or an end of it: a setting of the run, or a number that is looked up. */
export const place = z.union([number, value]);

/** A range without a middle, since only its ends are published. */
const span = z.strictObject({ span: z.tuple([source, source]) });

const stripSource = z.union([source, apart]);

export const stripValue = z
  .union([
    stripSource,
    span,
    z.strictObject({
      ...valueShape,
      ...rowShape,
      at: stripSource,
      name: bilingual.optional(),
    }),
  ])
  .transform(whole)
  .refine(paired, PAIRED);

export type StripValueEntry = z.infer<typeof stripValue>;
