import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { oneOf, text } from './ids';

const row = z.strictObject({
  /** What the model is asked, in English: it has read little else. */
  prompt: text,
  /** What it is to answer, word for word. */
  reply: text,
  /** Both in Chinese, on one line, for readers of the Chinese pages; no model reads it. */
  zh: text,
  /** Of facts: the same number on each wording of one. */
  fact: z.int().min(1).optional(),
});

/** content/tuning/<example>.yaml: rows to tune on, for readers who have none at hand. */
export const tuningExample = z
  .strictObject({
    name: bilingual,
    /** What the model learns from them, in a sentence. */
    says: bilingual,
    /** Passes over the rows in our runs, and where a reader begins. */
    passes: z.int().min(1).max(40),
    /** When a reply is right: the same fields, the same words somewhere in it, or the form. */
    rule: oneOf(['fields', 'contains', 'form']),
    /** Of the rule `form`: what stands in every reply, with … for what differs. */
    form: text.optional(),
    rows: z.array(row).min(10),
  })
  .refine(({ rule, form }) => (rule === 'form') === (form !== undefined), {
    error: 'Give the form if the rule is form, and only then.',
  });

const replies = z.object({ held: z.array(z.string()), known: z.array(z.string()) });

/** content/tuning/runs/<example>/<rate>/<share of everyday rows>/<seed>.json: a run of ours, written by scripts/studies/tuning. */
export const tuningRun = z.object({
  plan: z.object({
    seed: z.int(),
    rank: z.int(),
    passes: z.int(),
    rate: z.number(),
    everyday: z.number(),
    modules: z.array(text),
  }),
  steps: z.int(),
  /** The step whose adapter it ended with. */
  chosen: z.int(),
  held: z.array(z.object({ prompt: text, wanted: text })),
  before: replies,
  after: replies,
});

/** content/tuning/refusals.yaml: requests that an assistant should decline, before tuning and after it. */
export const tuningRefusals = z.strictObject({
  requests: z.array(z.strictObject({ prompt: text, zh: text })).length(10),
});
