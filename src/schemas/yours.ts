import { z } from 'astro/zod';
import { flag } from './ids';

type Sentence = string | { [value: string]: Sentence };
const sentence: z.ZodType<Sentence> = z.lazy(() =>
  z.union([z.string(), z.record(z.string(), sentence)], {
    error: 'Write a sentence in quotes, or one for each value of the slot of this name.',
  }),
);

/**
 * What is said in one language. A sentence is known by a name of its own choosing; `{name}` in it is another sentence, a
 * field, or a slot of the answer. One that depends on something lists its values below it: on the slot of its own name, such
 * as `verdict: { few: …, many: … }`, and those below `kinds` on the slot `kind`.
 */
const words = z
  .object({
    /** On the button, and above the answer until it is pressed. */
    press: sentence,
    ask: sentence,
    /** On the button once there is an answer; “Change my numbers” by default. */
    again: sentence.optional(),
    /** What is copied and carried home. `verdict`, in a sentence, stands beside the button. */
    plan: sentence,
    /** Above each field. Likewise `examples` in empty ones, `options` of those that are picked, and `hints` by options. */
    labels: z.record(z.string(), sentence),
    /**
     * What is wrong with a field: a sentence, or one for each fault, of which `text` stands in for the others. What is left
     * out is said by content/words/yours-usual, by how the field is read.
     */
    faults: z.record(z.string(), sentence).optional(),
  })
  .catchall(sentence);

const field = z.strictObject({
  /** A line or a text of the reader’s own words, a few answers side by side, or many in a menu. */
  as: z.enum(['line', 'text', 'picked', 'menu'], {
    error: 'Type line or text for the reader’s words, picked for a few answers, menu for many.',
  }),
  /** How it is read: as a `count`, an `amount`, a `sentence`, or by a reader of the kind’s own; else as it is typed. */
  read: z.string().optional(),
  /** Rows of a text, and the most characters of what is typed (400). */
  rows: z.int().optional(),
  most: z.int().optional(),
  /** The least and the most of a number; the most may be another field. */
  limits: z
    .array(z.union([z.number(), z.string()]))
    .max(2)
    .optional(),
  /** A number without decimals. */
  whole: flag,
  /** A number that may be left out; it is read as NaN. */
  optional: flag,
  start: z.string({ error: 'Write in quotes what stands there at first.' }).optional(),
  /** In the empty field, the same in both languages; a line that is not read as something else is taken for it. */
  example: z.string({ error: 'Write the example in quotes.' }).optional(),
  /** Characters of what was typed that a fault quotes as `{text}` (24). */
  quotes: z.int().optional(),
  /** Asked only where these fields hold one of these, or `any`. */
  when: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  /** The field whose value chooses among its labels, examples and options; `n` is the number of its row. */
  by: z.string().optional(),
  /** What `more` finds out that holds an option: it is marked, and `hints` says why. */
  hint: z.string().optional(),
  /** Asked only because what was typed and what was picked don’t agree; its label says so. */
  asksBack: flag,
});

const row = z.strictObject({
  /** A class that lays the cells out: `sides`, `cards`; without it they stand one below the other. */
  grid: z.string().optional(),
  /** A class for a row that repeats: each time is a grid in it. */
  list: z.string().optional(),
  /** Fields by their names; those of a list stand in one cell. */
  cells: z.array(z.union([z.string(), z.array(z.string())])).optional(),
  /** So often the row stands there; its fields are `name1`, `name2`, and are read into `each`. */
  times: z.int().optional(),
  /** All of them are read, and not only those that are begun. */
  all: flag,
  /** A sentence in the place of fields. */
  caption: z.string().optional(),
});

/** One thing that an answer is drawn as; each name is that of a sentence or of a slot of the answer. */
const block = z
  .strictObject({
    /** Side by side: a title and its texts; one without a title is left out. */
    outs: z.array(z.array(z.string())),
    /** The slot whose rows `outs` repeats for. */
    each: z.string(),
    /** A paragraph, a small one, and a link with its address. */
    text: z.string(),
    caption: z.string(),
    link: z.string(),
    to: z.string(),
    /** The slot whose words the link leaves in this tab for that page, under this name; no address carries them. */
    carries: z.string(),
    /** Three circles, each with its title and names; what lies in all of them is the sentence `centre`. */
    circles: z.string(),
    /** A line to run, and a link to the program of /build/ that the slot `program` names; the field goes there in the tab. */
    program: z.string(),
    /** The line goes to the program without being shown here. */
    brief: flag,
    /** Names with what is said of them, beside code. */
    table: z.string(),
    pre: z.string(),
  })
  .partial();

/** `content/yours/<kind>.yaml`: the form of a last step, and what is said in it and drawn of its answer. */
export const yoursForm = z
  .strictObject({
    /** A room of words that stand below these. */
    with: z.string().optional(),
    /** All fields side by side by default. */
    rows: z.array(row).optional(),
    fields: z.record(z.string(), field),
    shows: z.array(block),
    /** What a step tells what is typed by, in either language. */
    signs: z.unknown().optional(),
    en: words,
    zh: words,
  })
  .superRefine(({ rows, fields }, { addIssue }) => {
    const placed = new Set(rows?.flatMap(({ cells = [] }) => cells.flat()) ?? Object.keys(fields));
    for (const name of new Set([...placed, ...Object.keys(fields)]))
      if (!placed.has(name) || !fields[name])
        addIssue(
          `“${name}” is a cell without a field, or a field without a cell; write the other.`,
        );
  });
