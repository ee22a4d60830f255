import { view, type Model } from './model';
import { readWeights, writeWeights } from './weights';

/** Everything a run needs to continue as if it had never stopped, as plain data. */
export interface Checkpoint {
  weights: Float32Array;
  /** The weights and both moments of every run of weights that learns, including adapters. */
  learning: Float32Array[];
  optimiser: Model['optimiser'];
}

export function checkpoint(model: Model): Checkpoint {
  const learning = places(model).map(({ at, floats }) => view(model, at, floats).slice());
  return { weights: readWeights(model), learning, optimiser: { ...model.optimiser } };
}

/** Restores that state in a model opened with the same config and settings. */
export function restoreCheckpoint(model: Model, saved: Checkpoint): void {
  writeWeights(model, saved.weights);
  places(model).forEach(({ at }, i) => model.floats.set(saved.learning[i]!, at));
  Object.assign(model.optimiser, saved.optimiser);
}

const places = ({ plan }: Model) =>
  plan.trained.flatMap(({ at, first, second, floats }) =>
    [at, first, second].map((place) => ({ at: place, floats })),
  );
