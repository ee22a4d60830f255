import { z } from 'astro/zod';
import { bilingual, day } from './bilingual';

/** A judgement that rested on the tiny model alone, looked at again when a real model had taken exams of the same kind. */
export const weighed = z.strictObject({
  on: day,
  /** Whether it stands, and why; `{facts/lora}` is the share of a task and a road at 135 million weights. */
  note: bilingual,
});

export type Weighed = z.infer<typeof weighed>;
