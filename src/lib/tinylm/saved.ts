import type { Backend } from './kernels/backend';
import { openModel, type Model, type ModelOptions } from './model';
import { writeWeights } from './weights';
import type { SavedModel } from './weights-file';

/** Opens a model with the weights of a file. @throws a sentence if memory is refused. */
export function openSaved(
  { config, weights }: SavedModel,
  backend: Backend,
  options?: ModelOptions,
): Model {
  const model = openModel(config, backend, options);
  writeWeights(model, weights);
  return model;
}
