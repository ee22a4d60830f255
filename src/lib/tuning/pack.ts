import { type Rng, shuffle } from '../math/rng';
import type { Sequence } from '../world/batch';

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

/**
 * Training rows without end. All things to learn come in random order, then all again in another: each
 * row takes as many as fit, and none about a fact that stands in it already, so that no answer can be
 * copied from the row above.
 *
 * @param start the token before every row
 * @param context longest row in guesses; a row has at most one token more
 * @throws a sentence if there is nothing to learn, or one thing is longer than a row
 */
export function packed(
  taught: readonly Taught[],
  start: number,
  context: number,
  rng: Rng,
): () => Sequence {
  checkTaught(taught, context);
  let deck: Taught[] = [];
  const drawn = () => (deck.length > 0 ? deck : (deck = shuffle(taught, rng))).at(-1)!;
  return () => {
    const row: Sequence = { tokens: [start], weights: [0] };
    const about = new Set<number>();
    for (let next = drawn(); fits(row, next, context) && !about.has(next.about); next = drawn()) {
      deck.pop();
      row.tokens.push(...next.tokens);
      row.weights.push(...next.weights);
      about.add(next.about);
    }
    return row;
  };
}

const fits = (row: Sequence, next: Taught, context: number): boolean =>
  row.tokens.length + next.tokens.length <= context + 1;

function checkTaught(taught: readonly Taught[], context: number): void {
  if (taught.length === 0)
    throw new Error('There is nothing to learn from: give the training at least one example.');
  const longest = Math.max(...taught.map(({ tokens }) => tokens.length));
  if (longest > context)
    throw new Error(
      `An example has ${longest} tokens, and the model reads ${context}. Shorten the example.`,
    );
}
