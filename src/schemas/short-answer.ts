import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { evidenceId, road, slug, some } from './ids';

/** One typical case of the home page, on one screen with five others: keep each text to two sentences. */
const shortAnswer = z.strictObject({
  id: slug,
  first: road,
  case: bilingual,
  /** The reason, with a number and its setting. */
  why: bilingual,
  /** The circumstances that would change the advice. */
  unless: bilingual,
  /** The evidence rows behind the reason; at least one. */
  evidence: some(evidenceId),
});

export const shortAnswers = z.array(shortAnswer).length(6, {
  error: 'The home page has room for six cases: replace one.',
});

export type ShortAnswer = z.infer<typeof shortAnswer>;
