import { BATCH } from '~/lib/tuning/settings';
import type { Answered } from '../outcome/answers';
import type { Spent } from '../outcome/cost';
import type { Task } from '../task';

export interface Upkeep {
  /** Passages that were replaced. */
  documents: number;
  tunings: number;
  /** Tokens trained on in the whole year, and tokens of all prompts and answers. */
  trainedTokens: number;
  paidTokens: number;
}

/** Empty for tasks that do not span a year. @param context tokens of a training row */
export function upkeepOf(
  { later }: Pick<Task, 'later'>,
  { swapped: documents, tunings, steps }: Spent,
  context: number,
  questions: readonly Answered[],
): { upkeep?: Upkeep } {
  if (!later) return {};
  const trainedTokens = steps * BATCH * context;
  const paidTokens = questions.reduce((sum, { tokens }) => sum + tokens, 0);
  return { upkeep: { documents, tunings, trainedTokens, paidTokens } };
}
