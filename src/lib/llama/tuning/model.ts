import { seededRng } from '../../math/rng';
import type { Address } from '../../tinylm/kernels/kernels';
import { headWidth, type LlamaShape, type Part } from '../shape';
import type { TuningBackend, TuningKernels } from './kernels';
import { planOf, type Extent, type PlacedTable, type Plan } from './plan';
import { TABLES, type FrozenWeights, type Table } from './weights';

/** What an adapter is, and what it begins from. */
export interface AdapterSettings {
  /** Columns of A, rows of B: from 1 to 64. */
  rank: number;
  /** The addition is multiplied by α ÷ rank. */
  alpha: number;
  /** Which matrices of each layer get one. */
  modules: readonly Part[];
  seed: number;
}

/** A network in the memory of its kernels, with its low-rank additions. */
export interface Model {
  shape: LlamaShape;
  plan: Plan;
  extent: Extent;
  /** α ÷ rank, by which an addition is multiplied. */
  strength: number;
  kernels: TuningKernels;
  floats: Float32Array;
  integers: Int32Array;
  bytes: Int8Array;
  /** Steps of the optimiser that were made. */
  steps: number;
}

/** @throws Problem `memory-refused` */
export function openModel(
  weights: FrozenWeights,
  { rank, modules, alpha, seed }: AdapterSettings,
  room: Pick<Extent, 'longest' | 'answers' | 'keeps'>,
  backend: TuningBackend,
): Model {
  const extent = { rank, modules, ...room };
  const plan = planOf(weights, extent);
  const { kernels, memory } = backend.open(4 * plan.floats);
  const model: Model = {
    shape: weights.shape,
    plan,
    extent,
    strength: alpha / rank,
    kernels,
    floats: new Float32Array(memory),
    integers: new Int32Array(memory),
    bytes: new Int8Array(memory),
    steps: 0,
  };
  copyWeights(model, weights);
  model.floats.set(anglesOf(weights.shape, extent.longest), plan.scratch.angles);
  begin(model, seed);
  return model;
}

function copyWeights({ plan, floats, bytes }: Model, weights: FrozenWeights): void {
  function put(table: Table, { at, scales }: PlacedTable): void {
    bytes.set(table.integers, 4 * at);
    floats.set(table.scales, scales);
  }
  put(weights.tokens, plan.tokens);
  weights.layers.forEach((layer, at) => {
    const place = plan.layers[at]!;
    for (const name of TABLES) put(layer[name], place[name]);
    floats.set(layer.attention, place.attention);
    floats.set(layer.inner, place.inner);
  });
  floats.set(weights.last, plan.lastGain);
}

/** Cosines and sines of the angles of each position [positions × e] (Su et al. 2021). */
function anglesOf(shape: LlamaShape, positions: number): Float32Array {
  const e = headWidth(shape);
  const half = e / 2;
  return Float32Array.from({ length: positions * e }, (_, at) => {
    const position = Math.floor(at / e);
    const column = at % e;
    const angle = position * shape.theta ** (-(column % half) / half);
    return column < half ? Math.cos(angle) : Math.sin(angle);
  });
}

/** A uniform within ±1/√inputs, as peft draws it; B stays zero, so that the first pass is the network's own. */
function begin({ floats, plan, extent }: Model, seed: number): void {
  const rng = seededRng(seed);
  for (const { a, inputs } of plan.layers.flatMap(({ added }) =>
    TABLES.flatMap((name) => added[name]),
  ))
    for (let i = 0; i < inputs * extent.rank; i++)
      floats[a + i] = (2 * rng() - 1) / Math.sqrt(inputs);
}

/** Writes the vectors of tokens to x[tokens × width]: columns of the table that also scores the next token. */
export function embed(model: Model, tokens: readonly number[], x: Address): void {
  const { floats, bytes, plan, shape } = model;
  const { at, scales, outputs } = plan.tokens;
  tokens.forEach((token, row) => {
    for (let i = 0; i < shape.width; i++)
      floats[x + row * shape.width + i] =
        bytes[4 * at + i * outputs + token]! * floats[scales + token]!;
  });
}
