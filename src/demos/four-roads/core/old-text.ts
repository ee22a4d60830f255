import { pretrainingText } from '~/lib/world';
import type { Sequence } from '~/lib/world/batch';
import type { Task } from './task';

/** Far from the seeds of the training text of the shipped models. */
const SEED = 90_000;

/** Skips rows that contain a question of the task, so that no road sees one of them in training. */
export function oldText({ world, questions }: Task, seed: number): () => Sequence {
  const { markers } = world.lexicon;
  const next = pretrainingText(world, SEED + seed);
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
