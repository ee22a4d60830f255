import { seededRng, randomInteger } from '~/lib/math/rng';
import { openModel, trainStep, writeWeights, type Backend } from '~/lib/tinylm';
import type { ModelConfig } from '~/lib/tinylm/config';
import { parameterCount, parameters, sizeOf } from '~/lib/tinylm/parameters';
import type { Batch } from '~/lib/tinylm/train';

export interface Case {
  config: ModelConfig;
  batch: Batch;
  /** Tensor after tensor, in the order of `parameters(config)`. */
  start: Float32Array;
  rate: number;
}

/** Some steps of training: the loss before each, and the time of all. */
export interface Trained {
  losses: number[];
  milliseconds: number;
}

export interface Trainer {
  name: string;
  train(steps: number): Promise<Trained>;
}

const CONFIG: ModelConfig = {
  vocabulary: 296,
  width: 96,
  layers: 3,
  heads: 4,
  context: 96,
  smear: true,
};
const BATCH = 8;

/** The default model at the start of its training, on random tokens; the same numbers everywhere. */
export function openCase(): Case {
  const rng = seededRng(11);
  const n = BATCH * CONFIG.context;
  const token = () => randomInteger(CONFIG.vocabulary, rng);
  const batch: Case['batch'] = {
    batch: BATCH,
    length: CONFIG.context,
    tokens: Int32Array.from({ length: n }, token),
    targets: Int32Array.from({ length: n }, token),
    weights: Float32Array.from({ length: n }, () => (rng() < 0.25 ? 0.25 : 1)),
  };
  // small steps: what is timed is not a model that learns one batch by heart
  return { config: CONFIG, batch, start: startOf(CONFIG, rng), rate: 1e-5 };
}

/** Uniform weights of about the right spread; norms near 1. */
function startOf(config: ModelConfig, rng: () => number): Float32Array {
  const start = new Float32Array(parameterCount(config));
  let at = 0;
  for (const parameter of parameters(config)) {
    const isVector = parameter.rows === 1;
    const centre = isVector && !parameter.name.endsWith('smear') ? 1 : 0;
    const spread = isVector ? 0.1 : 1 / Math.sqrt(parameter.rows);
    for (let i = 0; i < sizeOf(parameter); i++) start[at++] = centre + spread * (2 * rng() - 1);
  }
  return start;
}

export function openOurs({ config, batch, start, rate }: Case, backend: Backend): Trainer {
  const model = openModel(config, backend, { batch: batch.batch, trains: { kind: 'all' } });
  writeWeights(model, start);
  return {
    name: `Crossroads, ${backend.name} kernels`,
    train(steps) {
      const begin = performance.now();
      const losses = Array.from({ length: steps }, () => trainStep(model, batch, rate));
      return Promise.resolve({ losses, milliseconds: performance.now() - begin });
    },
  };
}
