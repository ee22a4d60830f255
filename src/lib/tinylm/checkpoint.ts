import { view, type Model } from './model';
import { readWeights, writeWeights } from './weights';

/** All that a run needs to go on as if it had never stopped. */
export interface Checkpoint {
  weights: Float32Array;
  /** Both moments of every run of weights that learns, one after another. */
  moments: Float32Array[];
  optimiser: Model['optimiser'];
}

/** A copy of a model's state. Adapters are among what learns, but their weights are not kept: merge them first. */
export function checkpoint(model: Model): Checkpoint {
  const moments = model.plan.trained.flatMap(({ first, second, floats }) =>
    [first, second].map((at) => view(model, at, floats).slice()),
  );
  return { weights: readWeights(model), moments, optimiser: { ...model.optimiser } };
}

/** Brings a model opened with the same config and settings to that state. */
export function restoreCheckpoint(model: Model, saved: Checkpoint): void {
  writeWeights(model, saved.weights);
  const places = model.plan.trained.flatMap(({ first, second }) => [first, second]);
  places.forEach((at, i) => model.floats.set(saved.moments[i]!, at));
  Object.assign(model.optimiser, saved.optimiser);
}
