import { z } from 'astro/zod';

type Sentence = string | { [value: string]: Sentence };
const sentence: z.ZodType<Sentence> = z.lazy(() =>
  z.union([z.string(), z.record(z.string(), sentence)], {
    error: 'Write a sentence in quotes, or one for each value of the slot of this name.',
  }),
);

/** Sentences of one language, and by the names of fields what is said of each. */
const words = z
  .object({ press: sentence, again: sentence, ask: sentence, plan: sentence })
  .extend({ labels: z.record(z.string(), sentence), faults: z.record(z.string(), sentence) })
  .catchall(sentence);

const field = z.strictObject({
  as: z.enum(['line', 'text', 'picked', 'menu'], {
    error: 'Type line or text for the reader’s words, picked for a few answers, menu for many.',
  }),
  read: z.string().optional(),
  rows: z.int().optional(),
  most: z.int().optional(),
  limits: z
    .array(z.union([z.number(), z.string()]))
    .max(2)
    .optional(),
  whole: z.literal(true).optional(),
  optional: z.literal(true).optional(),
  start: z.string({ error: 'Write in quotes what stands there at first.' }).optional(),
  example: z.string({ error: 'Write the example in quotes.' }).optional(),
  quotes: z.int().optional(),
  when: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  by: z.string().optional(),
});

const row = z.strictObject({
  grid: z.string().optional(),
  list: z.string().optional(),
  cells: z.array(z.union([z.string(), z.array(z.string())])).optional(),
  times: z.int().optional(),
  all: z.literal(true).optional(),
  tabs: z.literal(true).optional(),
  caption: z.string().optional(),
});

const block = z
  .strictObject({ outs: z.array(z.array(z.string())), each: z.string(), to: z.string() })
  .extend({ text: z.string(), caption: z.string(), link: z.string(), bays: z.string() })
  .extend({ lists: z.string(), table: z.string(), pre: z.string() })
  .partial();

/** `content/yours/<kind>.yaml`: the form of a last step, and what is said in it and drawn of its answer. */
export const yoursForm = z
  .strictObject({
    /** A room of words that stand below these. */
    with: z.string().optional(),
    rows: z.array(row),
    fields: z.record(z.string(), field),
    shows: z.array(block),
    /** What a step tells what is typed by, in either language. */
    signs: z.unknown().optional(),
    en: words,
    zh: words,
  })
  .superRefine(({ rows, fields }, { addIssue }) => {
    const placed = new Set(rows.flatMap(({ cells = [] }) => cells.flat()));
    for (const name of new Set([...placed, ...Object.keys(fields)]))
      if (!placed.has(name) || !fields[name])
        addIssue(
          `“${name}” is a cell without a field, or a field without a cell; write the other.`,
        );
  });
