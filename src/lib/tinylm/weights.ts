import { randomNormal, type Rng, seededRng } from '../math/rng';
import type { Backend } from './kernels/backend';
import { type Model, type ModelOptions, openModel, view, weightAt } from './model';
import { type Parameter, parameterCount, parameters, sizeOf } from './parameters';
import type { SavedModel } from './weights-file';

/** Fills a model with random weights, and its adapters with weights that have no effect yet. */
export function initialise(model: Model, seed: number): void {
  const rng = seededRng(seed);
  const { config } = model;
  for (const parameter of parameters(config)) {
    const weights = view(model, weightAt(model, parameter.name), sizeOf(parameter));
    const spread = spreadOf(parameter, config.layers);
    if (spread === 0) weights.fill(parameter.name.endsWith('smear') ? 0 : 1);
    else fillNormal(weights, spread, rng);
  }
  initialiseAdapters(model, rng);
}

/** A has variance 1 / in and B is zero, so that W + A · B starts as W. */
export function initialiseAdapters(model: Model, rng: Rng): void {
  for (const { a, b } of model.plan.adapters.values()) {
    fillNormal(view(model, a.at, sizeOf(a)), Math.sqrt(1 / a.rows), rng);
    view(model, b.at, sizeOf(b)).fill(0);
  }
}

/**
 * Standard deviation of a new tensor; 0 for vectors, which start at a constant. Layers at the end of a residual branch
 * start smaller, so that the variance of the residual stream does not grow with depth (Radford et al. 2019).
 */
function spreadOf({ name, rows }: Parameter, layers: number): number {
  if (name === 'embed') return 0.5;
  if (rows === 1) return 0;
  const closes = name.endsWith('.out') || name.endsWith('.down');
  return Math.sqrt(1 / (closes ? rows * 2 * layers : rows));
}

function fillNormal(weights: Float32Array, spread: number, rng: Rng): void {
  for (let i = 0; i < weights.length; i++) weights[i] = spread * randomNormal(rng);
}

/** A copy of all weights without adapters, tensor after tensor: [parameterCount(config)]. */
export function readWeights(model: Model): Float32Array {
  const { config } = model;
  const weights = new Float32Array(parameterCount(config));
  let start = 0;
  for (const parameter of parameters(config)) {
    const size = sizeOf(parameter);
    weights.set(view(model, weightAt(model, parameter.name), size), start);
    start += size;
  }
  return weights;
}

/** In the order of `readWeights`. @throws an Error with a sentence if there are too few or too many. */
export function writeWeights(model: Model, weights: Float32Array): void {
  const { config } = model;
  const count = parameterCount(config);
  if (weights.length !== count)
    throw new Error(`This model has ${count} weights; it was given ${weights.length}.`);
  let start = 0;
  for (const parameter of parameters(config)) {
    const size = sizeOf(parameter);
    view(model, weightAt(model, parameter.name), size).set(weights.subarray(start, start + size));
    start += size;
  }
}

/** Opens a model with the weights of a file. @throws an Error with a sentence if memory is refused. */
export function openSaved(
  { config, weights }: SavedModel,
  backend: Backend,
  options?: ModelOptions,
): Model {
  const model = openModel(config, backend, options);
  writeWeights(model, weights);
  return model;
}
