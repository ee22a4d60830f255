import { type Rng, shuffle } from '../math/rng';
import type { Sequence } from '../world/batch';

/** One training item: a sentence, or a question with its answer. */
export interface Taught extends Sequence {
  /** The fact or question it is about; a training row never has two items about the same one. */
  about: number;
}

/** A question and its answer: the answer has full weight, the question none. */
export function taughtAnswer(
  prompt: readonly number[],
  answer: readonly number[],
  about: number,
): Taught {
  const weights = [...prompt.map(() => 0), ...answer.map(() => 1)];
  return { tokens: [...prompt, ...answer], weights, about };
}

/**
 * An endless source of training rows. All items come in random order, then all again in another order: each row takes
 * as many as fit, but only one about the same fact, so that no answer can be copied within the row.
 *
 * @param start the token before every row
 * @param context most predictions of a row; a row has at most one token more
 * @throws an Error with a sentence if there are no items, or one is longer than a row
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
