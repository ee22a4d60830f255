import { z } from 'astro/zod';
import { bilingual, day } from './bilingual';
import { slug, some } from './ids';

/** A conclusion that turned out otherwise. Verdicts on claims are not here: they move at the claim. */
const movedConclusion = z.strictObject({
  id: slug,
  on: day,
  /** What the conclusion is about, in a few words. */
  about: bilingual,
  was: bilingual,
  /** `{r3-both/bm25/en/recall}` is the share in a cell of a recorded run, printed in percent. */
  now: bilingual,
  why: bilingual,
  /** Where it is told now, below the language: `learn/retrieval/finding-text/#across`. */
  link: z.string().regex(/^[a-z][a-z0-9/-]*\/(#[a-z0-9-]+)?$/, {
    error: 'Type the path below the language, such as learn/retrieval/finding-text/#across.',
  }),
});

export const movedConclusions = some(movedConclusion);

/** A judgement that rested on the tiny model alone, looked at again when a real model had taken exams of the same kind. */
export const weighed = z.strictObject({
  on: day,
  /** Whether it stands, and why; `{ladder-whole/135m/facts/lora/share}` as in a conclusion that moved. */
  note: bilingual,
});

export type Weighed = z.infer<typeof weighed>;
