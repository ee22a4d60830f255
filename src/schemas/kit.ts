import { z } from 'astro/zod';
import { bilingual, day } from './bilingual';
import { road } from './ids';

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
  files: z.array(kitFile).min(1),
});

export const kit = z.strictObject({
  /** The date on which versions and commands were last checked. */
  checked: day,
  projects: z.array(project).min(1),
});

export type Kit = z.infer<typeof kit>;
