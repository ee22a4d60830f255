import { view, type Model } from './model';
import { readWeights, writeWeights } from './weights';

/** All that a run needs to go on as if it had never stopped: plain data. */
export interface Checkpoint {
  weights: Float32Array;
  /** Of every run of weights that learns, adapters among them: the weights and both their moments. */
  learning: Float32Array[];
  optimiser: Model['optimiser'];
}

export function checkpoint(model: Model): Checkpoint {
  const learning = places(model).map(({ at, floats }) => view(model, at, floats).slice());
  return { weights: readWeights(model), learning, optimiser: { ...model.optimiser } };
}

/** Brings a model opened with the same config and settings to that state. */
export function restoreCheckpoint(model: Model, saved: Checkpoint): void {
  writeWeights(model, saved.weights);
  places(model).forEach(({ at }, i) => model.floats.set(saved.learning[i]!, at));
  Object.assign(model.optimiser, saved.optimiser);
}

const places = ({ plan }: Model) =>
  plan.trained.flatMap(({ at, first, second, floats }) =>
    [at, first, second].map((place) => ({ at: place, floats })),
  );
