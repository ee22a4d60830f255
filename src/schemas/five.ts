import { z } from 'astro/zod';
import { evidenceId, road, some } from './ids';

const name = z.string();
const named = <Of extends z.ZodType>(of: Of) => z.record(name, of);

/** The cell of right answers in each world's record, such as `facts/lora/right`, and the questions of each or their cell. */
const sum = z.strictObject({
  right: name,
  of: z.union([z.int(), name]),
  in: z.array(name).optional(),
});

/** A cell of a record, or a number that a row of evidence says. */
const share = z.union([name, z.strictObject({ row: evidenceId, is: z.number() })]);

/** One thing on a stage; what it is drawn `of` is a sum, or a road whose reply stands there. */
const part = z.strictObject({ draw: name, of: name, label: name, road: name, late: z.boolean() });

const step = z.strictObject({
  road: name,
  sum: name.optional(),
  evidence: z.array(evidenceId).default([]),
  stage: z.array(z.array(part.partial().required({ draw: true }))).default([]),
});

const training = z.strictObject({
  name: name.optional(),
  rate: z.number(),
  replayed: z.boolean().default(false),
  passes: z.int(),
  seeds: some(name),
});

/** `content/five.yaml`: the page of five minutes. */
export const five = z.strictObject({
  sums: named(sum),
  shares: named(share),
  window: z.int(),
  trainedOn: z.int(),
  bag: z.int(),
  everyday: z.array(name),
  gentle: z.array(training),
  steps: named(step),
  slopes: named(z.strictObject({ road: name, values: z.array(name), drops: z.array(z.number()) })),
  advice: named(z.record(road, name)),
});

export type FivePart = z.infer<typeof step>['stage'][number][number];
