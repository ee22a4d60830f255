import { pretrainingText } from '~/lib/world';
import type { Sequence } from '~/lib/world/batch';
import type { Task } from './task';

/** Far from the seeds of the training text that made the shipped models. */
const SEED = 90_000;

/**
 * Text of pretraining, to be mixed in where a road replays it: rows that ask a question of the task are
 * left out, so that no road meets one of them, and nothing is said about a reader's own names.
 */
export function oldText({ world, names, questions }: Task, seed: number): () => Sequence {
  const { markers } = world.lexicon;
  const next = pretrainingText(world, SEED + seed, { avoid: [...(names?.values() ?? [])] });
  const asked = new Set(questions.map(({ question }) => question.join()));
  const asksOne = ({ tokens }: Sequence) =>
    tokens.some((token, start) => {
      if (token !== markers.question) return false;
      const end = tokens.indexOf(markers.answer, start);
      return asked.has(tokens.slice(start, end + 1).join());
    });
  return () => {
    let row = next();
    while (asksOne(row)) row = next();
    return row;
  };
}
