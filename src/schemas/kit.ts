import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { day } from './date';
import { road } from './ids';

/**
 * What was done with a file: `run` from begin to end by a test; held against the form that its reader wants
 * (`schema`); or only `written`.
 */
const fileState = z.enum(['run', 'schema', 'written']);
export type FileState = z.infer<typeof fileState>;

const kitFile = z.strictObject({
  path: z.string().regex(/^[\w./-]+$/),
  /** Written by the build, not by hand. */
  made: z.boolean().default(false),
  says: bilingual,
  state: fileState,
  /** By what it was run or checked, and what was not done. */
  how: bilingual,
});

const project = z.strictObject({
  id: z.enum(['data', 'prompting', 'retrieval', 'finetuning', 'scratch', 'evaluation']),
  /** The road it walks; null for what all roads share. */
  road: road.nullable(),
  files: z.array(kitFile).min(1),
});

/** content/kit/kit.yaml */
export const kit = z.strictObject({
  /** The day on which versions and commands were last looked at. */
  checked: day,
  projects: z.array(project).min(1),
});

export type Kit = z.infer<typeof kit>;
