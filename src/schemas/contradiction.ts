import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { claimId, evidenceId, sourceId } from './ids';

/**
 * What settles a disagreement: naming the task, saying what a word means or what is counted, a test that one side
 * does not survive, or the time and the source that a sentence comes from.
 */
export const SETTLED_BY = ['word', 'task', 'measured', 'time'] as const;

/** A question on which the articles disagree. */
export const contradiction = z.strictObject({
  id: z.string().regex(/^X\d{2}$/, { error: 'Type an id such as X07.' }),
  settledBy: z.enum(SETTLED_BY, { error: `Type one of: ${SETTLED_BY.join(', ')}.` }),
  question: bilingual,
  /** What each article says, by its number. */
  articles: bilingual,
  /** What was measured, and which article comes closest. */
  evidence: bilingual,
  claims: z.array(claimId).min(1),
  rows: z.array(evidenceId),
  /** Named where no evidence row stands behind the answer. */
  sources: z.array(sourceId).optional(),
});

export type Contradiction = z.infer<typeof contradiction>;
