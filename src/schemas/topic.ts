import { z } from 'astro/zod';
import { bilingual, levelIds } from './bilingual';
import { verdictIds } from './claim';
import { slug } from './ids';

/** A mark that needs a sentence of explanation. */
const explained = z.strictObject({ name: bilingual, meaning: bilingual });

/** The categories by which claims and evidence are sorted and filtered. */
export const topics = z.strictObject({
  topics: z.record(slug, bilingual),
  kinds: z.record(slug, bilingual),
  themes: z.record(slug, bilingual),
  verdicts: z.record(z.enum(verdictIds), explained),
  levels: z.record(z.enum(levelIds), explained),
});

export type Topics = z.infer<typeof topics>;
