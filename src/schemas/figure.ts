import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { SETTLED_BY } from './contradiction';
import { claimId, evidenceId, road, slug } from './ids';

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

const number = z.number({ error: 'Type a number; one that was measured is a cell.' });

/** A number of the literature, which the evidence row must print. */
const published = z.strictObject(
  { row: evidenceId, is: number },
  { error: 'A written number needs the evidence row that has it: { row: E31, is: 0.7 }.' },
);

export const source = z.union([cell, published], {
  error:
    'Type a cell such as f5-facts/{l}/all/old, or an evidence row with its number: { row: E31, is: 0.7 }.',
});

/** The distance between two numbers. */
const apart = z.strictObject({ apart: z.tuple([source, source]) });

/** The number of entries of content/contradictions.yaml that something settles; an average settles none. */
const settled = z.strictObject({
  settledBy: z.enum([...SETTLED_BY, 'average'], {
    error: `Type one of: ${SETTLED_BY.join(', ')}, average.`,
  }),
});

const rowShape = {
  /** One to four words. */
  name: bilingual,
  sub: bilingual.optional(),
  road: road.optional(),
  /** The row of content/prices.yaml at whose prices it was computed. */
  price: z.string().optional(),
  /** The row that supports the caption's claim. */
  strong: z.literal(true).optional(),
};

const valueShape = {
  at: source,
  /** Minimum and maximum of the runs; with `interval`, the ends of a 95% interval. */
  low: cell.optional(),
  high: cell.optional(),
  interval: z.literal(true).optional(),
  /** One mark per run; for three runs, minimum and maximum next to the mean are enough. */
  runs: z.union([path, z.strictObject({ lowest: cell, highest: cell })]).optional(),
};

const paired = (given: object) => 'low' in given === 'high' in given;
const PAIRED = { error: 'Name both ends of a range: low and high.' };

/** A cell alone, or with its range. */
const value = z
  .union([source, z.strictObject(valueShape)], { error: 'Type a cell, or { at, low, high }.' })
  .transform((given) => (typeof given === 'object' && 'at' in given ? given : { at: given }))
  .refine(paired, PAIRED);

/** A range without a middle, since only its ends are published. */
const span = z.strictObject({ span: z.tuple([source, source]) });

const stripSource = z.union([source, apart, settled]);

const stripValue = z
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
  .transform((given) =>
    typeof given === 'object' && ('at' in given || 'span' in given) ? given : { at: given },
  )
  .refine(paired, PAIRED);

const scale = {
  /** The printed form of numbers: 0.36 as 36, 0.94 with its digits, 778584 as 779 kB, a place in a list. */
  unit: z.enum(['percent', 'number', 'bytes', 'rank'], {
    error: 'Type one of: percent, number, bytes, rank.',
  }),
  /** The measured quantity and the number of items: “percent of 40 questions”. */
  name: bilingual,
  digits: z.int().min(0).max(3).default(0),
  log: z.literal(true).optional(),
  refs: z.array(z.strictObject({ at: number, name: bilingual })).default([]),
};

/** A percent axis is 0–100 with ticks at 25, unless it says otherwise. */
const axis = z
  .strictObject({
    ...scale,
    from: number.optional(),
    to: number.optional(),
    ticks: z.array(number).optional(),
  })
  .refine(
    ({ unit, from, to, ticks }) =>
      unit === 'percent' || (from !== undefined && to !== undefined && ticks !== undefined),
    { error: 'Say where the axis begins and ends, and its ticks: from, to, ticks.' },
  )
  .refine(({ log, from = 0 }) => !log || from > 0, {
    path: ['from'],
    error: 'A logarithmic axis begins above 0.',
  })
  .transform((given) => ({ from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1], ...given }))
  .refine(({ from, to, ticks }) => ticks.every((tick) => tick >= from && tick <= to), {
    path: ['ticks'],
    error: 'A tick lies outside its axis; take it away, or widen the axis.',
  });

const place = z.union([cell, z.literal('foot'), z.strictObject({ x: number })], {
  error: 'Type the cell of a mark, foot, or { x: … }.',
});

const words = (text: string) => text.trim().split(/\s+/).length;

const base = {
  /** The id of its <Figure> in both languages of the lesson. */
  id: slug,
  /** The message of the figure, as a claim. */
  title: bilingual.refine(({ en }) => words(en) <= 8, {
    error: 'A title is a claim in at most eight words.',
  }),
  /** The only annotation. */
  note: z.strictObject({
    at: place,
    text: bilingual.refine(({ en }) => words(en) <= 6, {
      error: 'The annotation has at most six words.',
    }),
  }),
  /** The guess of the lesson, and the mark that answers it; with `asks` it is dragged on this figure. */
  guesses: z
    .array(
      z
        .strictObject({
          id: slug,
          at: place,
          asks: z.literal(true).optional(),
          /** Cells of other marks that would reveal the answer, and are hidden until it is shown. */
          tells: z.array(z.string()).default([]),
          /** For a choice: the cell of the row to press for each option, in the order of the options. */
          choices: z.array(cell).min(2).optional(),
        })
        .refine(({ asks, tells, choices }) => asks || (tells.length === 0 && !choices), {
          error: 'What tells an answer waits only where it is asked for: write asks: true.',
        }),
    )
    .max(1, { error: 'A lesson asks one guess, so a figure has at most one.' })
    .default([]),
};

const outcome = z.enum(['right', 'unknown', 'format', 'wrong'], {
  error: 'Type one of: right, unknown, format, wrong.',
});
const fit = z.enum(['first', 'works', 'poor'], { error: 'Type one of: first, works, poor.' });

const strip = z.strictObject({
  ...base,
  kind: z.literal('strip'),
  axis,
  length: z.literal(true).optional(),
  groups: z.array(bilingual).default([]),
  rows: z
    .array(
      z.strictObject({
        ...rowShape,
        values: z.array(stripValue),
        none: bilingual.optional(),
        pieces: path.optional(),
        group: z.int().min(0).optional(),
      }),
    )
    .min(1),
});

const pair = z.strictObject({
  ...base,
  kind: z.literal('pair'),
  axis,
  ends: z.tuple([bilingual, bilingual]),
  rows: z
    .array(z.strictObject({ ...rowShape, from: value, to: value, also: value.optional() }))
    .min(1),
});

const slope = z
  .strictObject({
    ...base,
    kind: z.literal('slope'),
    axis,
    stops: z.array(bilingual).min(2),
    lines: z
      .array(z.strictObject({ ...rowShape, at: z.array(value.nullable()) }))
      .min(1)
      .max(6, { error: 'At most six lines can be told apart; fold the rest into the table.' }),
  })
  .refine(({ stops, lines }) => lines.every(({ at }) => at.length === stops.length), {
    path: ['lines'],
    error: 'Give each line one value a stop; null where it has none.',
  });

const curve = z.strictObject({
  ...base,
  kind: z.literal('curve'),
  x: axis,
  panels: z
    .array(
      z.strictObject({
        title: bilingual.optional(),
        y: axis,
        lines: z
          .array(
            z.strictObject({
              ...rowShape,
              points: z.union([z.array(z.tuple([z.union([number, cell]), value])).min(1), path]),
              /** For points given as a path: the cell of the last one. */
              ends: cell.optional(),
              way: z.enum(['line', 'dashed', 'stairs', 'marks']).default('line'),
            }),
          )
          .min(1)
          .max(5, { error: 'At most five lines a panel; fold the rest, or add a panel.' }),
      }),
    )
    .min(1),
});

const units = z.strictObject({
  ...base,
  kind: z.literal('units'),
  /** The meaning of one mark. */
  name: bilingual,
  of: z.int().min(1),
  outcomes: z.array(outcome).min(1),
  aligned: z.literal(true).optional(),
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

const grid = z.strictObject({
  ...base,
  kind: z.literal('grid'),
  axis: z.union([axis, z.literal('fit')]),
  columns: z.array(bilingual).min(2).max(4),
  rows: z
    .array(
      z.union(
        [
          z.strictObject({ ...rowShape, cells: z.array(z.union([fit, value]).nullable()) }),
          /** A request of content/changes.yaml, with the fit of each road. */
          z.strictObject({ change: slug }),
        ],
        { error: 'Give a row its name and its cells, or a request: { change: new-tone }.' },
      ),
    )
    .min(1),
});

const check = z.enum(['yes', 'partly', 'no'], { error: 'Type one of: yes, partly, no.' });

/** A mark, with a word or two next to it; or the id of a claim, which supplies both. */
const checkCell = z.union(
  [
    check.transform((given) => ({ check: given })),
    z.strictObject({ check, said: bilingual.optional() }),
    z.strictObject({ claim: claimId }),
  ],
  { error: 'Type yes, partly or no, { check: yes, said: … }, or { claim: 001-15 }.' },
);

const checks = z
  .strictObject({
    ...base,
    kind: z.literal('checks'),
    /** The aspect of the rows shown by the marks. */
    name: bilingual,
    /** The key: the meaning of each mark here. */
    means: z.partialRecord(check, bilingual),
    columns: z.array(z.strictObject({ name: bilingual, road: road.optional() })).min(2),
    rows: z.array(z.strictObject({ ...rowShape, cells: z.array(checkCell) })).min(1),
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length), {
    path: ['rows'],
    error: 'Give each row one mark a column.',
  });

const said = z.array(
  z.strictObject({
    name: bilingual,
    value,
    unit: scale.unit.default('number'),
    digits: scale.digits,
  }),
);

const plan = z.strictObject({
  ...base,
  kind: z.literal('plan'),
  name: bilingual,
  plan: z.discriminatedUnion(
    'template',
    [
      z.strictObject({
        template: z.literal('map'),
        maps: z
          .array(z.strictObject({ name: bilingual, map: path, said: said.default([]) }))
          .min(1),
      }),
      z.strictObject({
        template: z.literal('cuts'),
        rulers: z
          .array(z.strictObject({ name: bilingual, cuts: path, said: said.default([]) }))
          .min(1),
      }),
    ],
    { error: 'Type one of: map, cuts.' },
  ),
});

export const figure = z.discriminatedUnion(
  'kind',
  [strip, pair, slope, curve, units, grid, checks, plan],
  {
    error: 'Type one of: strip, pair, slope, curve, units, grid, checks, plan.',
  },
);

/** `content/figures/<LESSON ID>.yaml`: the drawn figures of a lesson. */
export const figures = z
  .array(figure)
  .min(1)
  .refine((all) => all.filter(({ guesses }) => guesses.some(({ asks }) => asks)).length <= 1, {
    error: 'Two figures ask; a lesson asks one guess, on the figure of its strip.',
  })
  .refine(
    (all) =>
      !all.some(
        ({ kind, guesses }) =>
          (kind === 'plan' || kind === 'checks') && guesses.some(({ asks }) => asks),
      ),
    {
      error: 'A plan has no axis to drag along: ask on another figure, or in the quiz.',
    },
  )
  .refine(
    (all) =>
      all.every(
        ({ kind, guesses }) => kind === 'strip' || guesses.every(({ choices }) => !choices),
      ),
    { error: 'Only the rows of a strip can be chosen: take choices away, or draw a strip.' },
  )
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
    error: 'Two figures have one id; each <Figure> of a lesson is drawn once.',
  });

export type FigureEntry = z.infer<typeof figure>;
export type ValueEntry = z.infer<typeof value>;
export type StripValueEntry = z.infer<typeof stripValue>;
export type AxisEntry = z.infer<typeof axis>;
