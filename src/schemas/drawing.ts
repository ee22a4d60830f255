import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { path, source } from './figure/values';
import { lessonId, road } from './ids';

/** A number to look up: a cell, a path in a snapshot, or a number of an evidence row. */
const value = z.union([path, source], {
  error:
    'Type a cell such as f5-facts/{l}/all/old, a place such as facts-{l}:clock.rag.millisecondsPerAnswer, or { row, is }.',
});
/** An end of an axis or the place of a mark on it: a setting of the run, or a cell. */
const place = z.union([z.number(), value]);
const two = z.tuple([bilingual, bilingual]);

const prints = {
  unit: z.enum(['percent', 'number', 'bytes']).default('percent'),
  digits: z.int().min(0).max(3).default(0),
};

const flow = z.strictObject({
  part: z.literal('flow'),
  columns: z.union([z.literal(2), z.literal(3)]).default(3),
  rows: z.int().min(1).max(3),
  boxes: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        at: z.tuple([z.number(), z.number()]),
        name: bilingual,
        look: z.enum(['store', 'lit', 'frozen']).optional(),
        road: road.optional(),
        holds: z
          .array(z.strictObject({ name: bilingual, lit: z.literal(true).optional() }))
          .min(2)
          .optional(),
      }),
    )
    .min(2),
  arrows: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      road: road.optional(),
      via: z.enum(['down', 'below']).optional(),
    }),
  ),
});

const window = z.strictObject({
  part: z.literal('window'),
  taken: value,
  of: value,
  /** `{n}` is the number of items. */
  names: two,
});

const lines = z.strictObject({
  part: z.literal('lines'),
  ...prints,
  x: z.strictObject({
    from: place,
    to: place,
    log: z.literal(true).optional(),
    /** `{x}` is the value at the end, in printed form. */
    names: two,
  }),
  y: z.strictObject({ from: z.number().default(0), to: z.number().optional() }),
  lines: z
    .array(
      z.strictObject({
        name: bilingual,
        look: z.enum(['strong', 'thin', 'dashed']).default('thin'),
        /** Single points, or a list of them in a snapshot: pairs, or each coordinate by itself. */
        points: z.union([
          z.array(z.tuple([place, value])).min(2),
          path,
          z.strictObject({ x: path, y: path }),
        ]),
        /** Shows the final value next to the name. */
        shown: z.boolean().default(true),
      }),
    )
    .min(1)
    .max(3),
});

const repeats = z.strictObject({
  part: z.literal('repeats'),
  k1: z.number().positive(),
  marks: z.array(z.int().positive()).min(2),
  counted: bilingual,
});

const descent = z.strictObject({
  part: z.literal('descent'),
  rate: z.number().positive().max(0.5),
  steps: z.int().min(2).max(9),
  loss: bilingual,
  weight: bilingual,
});

const bars = z.strictObject({
  part: z.literal('bars'),
  ...prints,
  rows: z
    .array(
      z.strictObject({
        name: bilingual,
        at: value,
        road: road.optional(),
        lit: z.literal(true).optional(),
      }),
    )
    .min(2)
    .max(4),
});

const pairs = z.strictObject({
  part: z.literal('pairs'),
  ends: two,
  rows: z
    .array(z.strictObject({ name: bilingual, from: value, to: value }))
    .min(1)
    .max(2),
});

const slope = z.strictObject({
  part: z.literal('slope'),
  stops: two,
  lines: z
    .array(
      z.strictObject({
        name: bilingual,
        from: value,
        to: value,
        strong: z.literal(true).optional(),
      }),
    )
    .min(1)
    .max(3),
});

const intervals = z.strictObject({
  part: z.literal('intervals'),
  share: z.number().gt(0.5).lt(1),
  of: z.tuple([z.int().positive(), z.int().positive()]),
  /** `{n}` questions */
  name: bilingual,
});

const reliability = z.strictObject({
  part: z.literal('reliability'),
  judged: path,
  bins: z.int().min(2),
  names: two,
});

const units = z.strictObject({
  part: z.literal('units'),
  groups: z
    .array(
      z
        .strictObject({
          name: bilingual,
          /** `{right}`, `{silent}` and `{wrong}` are the numbers of marks of each kind. */
          foot: z.array(bilingual).min(1).max(2),
          /** Counts or shares; `rest` takes the remainder of 1. */
          counts: z.partialRecord(z.enum(['right', 'silent', 'wrong']), value).optional(),
          rest: z.enum(['right', 'silent', 'wrong']).optional(),
          /** 1 for found, 0 for not found. */
          each: path.optional(),
        })
        .refine(({ counts, each }) => (counts === undefined) !== (each === undefined), {
          error: 'Name the counts of a group, or the path of its outcomes.',
        }),
    )
    .min(1)
    .max(2),
});

const chances = z.strictObject({
  part: z.literal('chances'),
  next: path,
  others: bilingual,
});

const shared = z.strictObject({
  part: z.literal('shared'),
  answer: path,
  names: two,
  /** `{n}` points */
  score: bilingual,
});

const runName = z
  .string()
  .regex(/^[a-z0-9-]+$/, { error: 'Type the name of a run of the embedding map.' });
const names = z.strictObject({ en: z.array(z.string()).min(1), zh: z.array(z.string()).min(1) });

const places = z.strictObject({
  part: z.literal('places'),
  run: runName,
  /** Some neighbours of the chosen point, by their names on the map. */
  near: names.optional(),
  /** Indices, from 0, of those shown with their cosine. */
  shown: z.array(z.int()).default([]),
  /** The name of a question that lands on the map. */
  landing: bilingual.optional(),
});

const angle = z.strictObject({
  part: z.literal('angle'),
  run: runName,
  to: bilingual,
});

const cuts = z.strictObject({
  part: z.literal('cuts'),
  cuts: path,
  /** The first of the three that are drawn, counted from 1. */
  first: z.int().positive(),
  lit: z.int().min(0).max(2),
  /** `chunk {n}` */
  name: bilingual,
});

const tokens = z.strictObject({
  part: z.literal('tokens'),
  run: runName,
  /** The number of first tokens of the page's sentence to draw, with their numbers. */
  take: z.int().positive().optional(),
  /** A word, tokenized after each of these numbers of merges. */
  word: bilingual.optional(),
  after: z.array(z.int().min(0)).default([]),
  /** `after {n} merges` */
  name: bilingual.optional(),
});

const lowRank = z.strictObject({
  part: z.literal('low-rank'),
  side: z.int().positive(),
  rank: z.int().positive(),
  frozen: two,
  /** `{n}` numbers, `{share}` of all. */
  learn: two,
});

const numbers = z.strictObject({
  part: z.literal('numbers'),
  /** The matrix of the shipped model of which the drawing shows the upper left corner. */
  matrix: z.string(),
  size: z.tuple([z.int().positive(), z.int().positive()]),
  lit: z.tuple([z.int(), z.int()]),
});

const drawn = z.discriminatedUnion(
  'part',
  [
    flow,
    window,
    lines,
    repeats,
    descent,
    bars,
    pairs,
    slope,
    intervals,
    reliability,
    units,
    chances,
    shared,
    places,
    angle,
    cuts,
    tokens,
    lowRank,
    numbers,
  ],
  { error: 'Type a part that src/lib/drawing/term draws, such as flow, lines, bars or units.' },
);

const count = (text: string) => text.trim().split(/\s+/).length;

/** The drawing on the page of a term, 320 × 200. */
export const drawing = z.strictObject({
  /** The sentence below it; `{n}` is filled with entry `n` of `numbers`. */
  says: bilingual.refine(({ en, zh }) => count(en) <= 14 && zh.length <= 40, {
    error: 'One sentence of at most fourteen words (Chinese: 40 characters).',
  }),
  numbers: z.record(z.string(), value).optional(),
  /** The origin of the drawing. */
  from: z.enum(['recorded', 'formula', 'drawing', 'literature'], {
    error: 'Type one of: recorded, formula, drawing, literature.',
  }),
  /** The lesson that contains it, if it is not the lesson of the term. */
  lesson: lessonId.optional(),
  draw: drawn,
});

export type DrawingEntry = z.infer<typeof drawing>;
export type DrawnEntry = DrawingEntry['draw'];
