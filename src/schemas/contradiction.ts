import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { claimId, evidenceId, oneOf, some, sourceId } from './ids';

/** By defining a word or a count; naming the task; a test that one side fails; a sentence's date and source. */
const SETTLED_BY = ['word', 'task', 'measured', 'time'] as const;

/** A question on which the articles disagree. */
export const contradiction = z.strictObject({
  id: z.string().regex(/^X\d{2}$/, { error: 'Type an id such as X07.' }),
  settledBy: oneOf(SETTLED_BY),
  question: bilingual,
  /** The statement of each article, by its number. */
  articles: bilingual,
  /** The measurements, and the article that comes closest. */
  evidence: bilingual,
  claims: some(claimId),
  rows: z.array(evidenceId),
  /** Given if no evidence row supports the answer. */
  sources: z.array(sourceId).optional(),
});

export type Contradiction = z.infer<typeof contradiction>;
