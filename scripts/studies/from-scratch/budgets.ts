import {
  checkpoint,
  rateAt,
  readWeights,
  restoreCheckpoint,
  trainStep,
  type Model,
  type Schedule,
} from '~/lib/tinylm';
import { batchOf, type Sequence } from '~/lib/world';
import { ROWS } from './arms';

/** A training at the end of one of its budgets. */
interface Trained {
  steps: number;
  weights: Float32Array;
}

/**
 * Trains one model to several budgets. The rate stays constant for the first part of every budget, so the budgets share
 * their beginning: what is trained to 600 steps branches off from the longest training at step 360, where its rate begins
 * to fall. Each result is equal, to the last bit, to a training of that budget alone.
 *
 * @param rows opens the text from its beginning
 */
export function* trainedTo(
  budgets: readonly number[],
  model: Model,
  rows: () => () => Sequence,
  schedule: Schedule,
): Generator<Trained> {
  const longest = budgets.at(-1)!;
  const trunk = batches(rows(), model);
  let done = 0;
  for (const steps of budgets) {
    const shared = Math.floor(schedule.fallsFrom * steps);
    for (; done < shared; done++) trainStep(model, trunk(), rateAt(schedule, done + 1, longest));
    const branchingOff = checkpoint(model);
    const branch = batches(rows(), model);
    for (let step = 1; step <= steps; step++) {
      const batch = branch();
      if (step > shared) trainStep(model, batch, rateAt(schedule, step, steps));
    }
    yield { steps, weights: readWeights(model) };
    restoreCheckpoint(model, branchingOff);
  }
}

const batches =
  (row: () => Sequence, { config }: Model) =>
  () =>
    batchOf(Array.from({ length: ROWS }, row), config.context);
