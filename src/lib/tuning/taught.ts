import type { Sequence } from '../world/sequence';

/** One thing to learn: a sentence, or a question with its answer. */
export interface Taught extends Sequence {
  /** The fact or question it is about; no two about the same one stand in one training row. */
  about: number;
}

/** A question and its answer: the answer counts fully, the question not at all. */
export function taughtAnswer(
  prompt: readonly number[],
  answer: readonly number[],
  about: number,
): Taught {
  const weights = [...prompt.map(() => 0), ...answer.map(() => 1)];
  return { tokens: [...prompt, ...answer], weights, about };
}
