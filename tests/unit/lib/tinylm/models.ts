import { seededRng } from '~/lib/math/rng';
import {
  initialise,
  openModel,
  parameters,
  type Backend,
  type Batch,
  type Model,
  type ModelConfig,
  type Trains,
} from '~/lib/tinylm';
import { plainBackend } from '~/lib/tinylm/kernels/plain';
import { gradientAt, view, weightAt } from '~/lib/tinylm/model';
import { sizeOf } from '~/lib/tinylm/parameters';
import { fastBackend } from '../../../../scripts/record/model';

export const BACKENDS: readonly Backend[] = [plainBackend, fastBackend()];
export const [plain, simd] = BACKENDS as [Backend, Backend];

export const SMALL: ModelConfig = {
  vocabulary: 24,
  width: 16,
  layers: 2,
  heads: 2,
  context: 8,
  smear: true,
};

/** A small model whose weights are all random, norms and smears too. */
export function randomModel(
  backend: Backend,
  {
    config = SMALL,
    trains = { kind: 'all' },
    batch = 2,
    seed = 1,
  }: { config?: ModelConfig; trains?: Trains; batch?: number; seed?: number } = {},
): Model {
  const model = openModel(config, backend, { batch, trains });
  initialise(model, seed);
  const rng = seededRng(seed + 1);
  for (const parameter of parameters(config)) {
    const weights = view(model, weightAt(model, parameter.name), sizeOf(parameter));
    weights.forEach((weight, i) => (weights[i] = weight + 0.2 * (rng() - 0.5)));
  }
  for (const { b } of model.plan.adapters.values()) {
    const weights = view(model, b.at, sizeOf(b));
    weights.forEach((_, i) => (weights[i] = 0.4 * (rng() - 0.5)));
  }
  return model;
}

/** Random tokens, every one of which counts. */
export function randomBatch({ vocabulary, context }: ModelConfig, batch = 2, seed = 7): Batch {
  const rng = seededRng(seed);
  const n = batch * context;
  const tokens = () => Int32Array.from({ length: n }, () => Math.floor(rng() * vocabulary));
  const weights = Float32Array.from({ length: n }, () => 0.1 + rng());
  return { batch, length: context, tokens: tokens(), targets: tokens(), weights };
}

/** The gradients of all weights, tensor after tensor, as the fixtures hold them. */
export function readGradients(model: Model): Float32Array {
  const tensors = parameters(model.config).map((parameter) =>
    view(model, gradientAt(model, parameter.name), sizeOf(parameter)),
  );
  return joined(tensors);
}

/** A and B of every adapter, or their gradients, as the fixtures hold them. */
export function adapterFloats(
  model: Model,
  place: (at: number) => number = (at) => at,
): Float32Array {
  const tensors = [...model.plan.adapters.values()].flatMap(({ a, b }) => [a, b]);
  return joined(tensors.map((tensor) => view(model, place(tensor.at), sizeOf(tensor))));
}

export function joined(parts: readonly Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => [...part]));
}

/** The largest difference, relative to the largest value. */
export function relativeError(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  let difference = found.length === expected.length ? 0 : Infinity;
  let largest = 0;
  for (let i = 0; i < expected.length; i++) {
    difference = Math.max(difference, Math.abs(found[i]! - expected[i]!));
    largest = Math.max(largest, Math.abs(expected[i]!));
  }
  return difference / largest;
}
