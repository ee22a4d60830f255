import { z } from 'astro/zod';
import { bilingual, day } from './bilingual';
import { road, some } from './ids';

/** `run` by a test from end to end; compared with its reader's format (`schema`); or only `written`. */
const fileState = z.enum(['run', 'schema', 'written']);

const kitFile = z.strictObject({
  path: z.string().regex(/^[\w./-]+$/),
  /** Written by the build, not by hand. */
  made: z.boolean().default(false),
  says: bilingual,
  state: fileState,
  /** The means of the check, and its limits. */
  how: bilingual,
});

const project = z.strictObject({
  id: z.enum(['data', 'prompting', 'retrieval', 'finetuning', 'scratch', 'evaluation']),
  /** The road of the project; null if it is shared by all. */
  road: road.nullable(),
  files: some(kitFile),
});

/** What the library writes into files of the kit. */
const words = z.strictObject({
  /** What a conversation of the exam begins with, and what stands before its passages and its question. */
  rule: bilingual,
  passages: bilingual,
  question: bilingual,
  /** The last section of the README, with slots. */
  filled: z.strictObject({
    title: bilingual,
    passages: bilingual,
    example: bilingual,
    own: bilingual,
    ownMore: bilingual,
    typed: bilingual,
    files: bilingual,
    marked: bilingual,
    exam: bilingual,
    unmarked: bilingual,
    scripts: bilingual,
    asks: bilingual,
    asksOpening: bilingual,
    unsearched: bilingual,
  }),
});

export const kit = z.strictObject({
  /** The date on which versions and commands were last checked. */
  checked: day,
  projects: some(project),
  words,
});

export type Kit = z.infer<typeof kit>;
