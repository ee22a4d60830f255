import { z } from 'astro/zod';
import { bilingual, day } from './bilingual';
import { slug } from './ids';

/**
 * A conclusion of this site that turned out otherwise, as the page of changes tells it to a returning reader. Verdicts on
 * claims are not here: they move at the claim.
 */
const movedConclusion = z.strictObject({
  id: slug,
  on: day,
  /** What the conclusion is about, in a few words. */
  about: bilingual,
  was: bilingual,
  /** May hold `{name}` for each of `cells`. */
  now: bilingual,
  why: bilingual,
  /** Shares of recorded runs, printed in percent: `<run>/<cell>`. */
  cells: z.record(z.string().regex(/^\w+$/), z.string().regex(/^[\w-]+(\/[\w-]+)+$/)).default({}),
  /** Where it is told now, below the language: `learn/retrieval/finding-text/#across`. */
  link: z.string().regex(/^[a-z][a-z0-9/-]*\/(#[a-z0-9-]+)?$/, {
    error: 'Type the path below the language, such as learn/retrieval/finding-text/#across.',
  }),
});

export const movedConclusions = z.array(movedConclusion).min(1);

export type MovedConclusion = z.infer<typeof movedConclusion>;
