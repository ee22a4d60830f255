import { placeAdapters, type Adapter } from './adapters';
import { openArena, type Arena } from './arena';
import { checkConfig, type ModelConfig } from './config';
import { workFloats, type Address } from './kernels/kernels';
import { matrices, type Parameter, type Placed, sizeOf, vectors } from './parameters';
import { placeTrained, type Trained } from './trained';
import { checkTrains, type Trains } from './trains';

/** Of the last forward pass, for the backward pass; n tokens with d floats each. */
interface BlockState {
  /** The block's input [n × d]. */
  x: Address;
  norm1: Address;
  rms1: Address;
  /** Queries, keys and values as computed by the matrix [n × 3d]. */
  qkv: Address;
  /** Queries and keys, smeared and rotated by position [n × 2d]. */
  turned: Address;
  /** Attention weights [batch × heads × T × T]. */
  attention: Address;
  mixed: Address;
  /** The residual stream after attention [n × d]. */
  middle: Address;
  norm2: Address;
  rms2: Address;
  /** relu(up) [n × 4d]. */
  active: Address;
}

/** Gradients of the backward pass; each block overwrites those of the block above. */
interface BackState {
  dx: Address;
  dResidual: Address;
  dQkv: Address;
  dTurned: Address;
  dAttention: Address;
  dActive: Address;
}

/** Keys and values of the tokens read so far, for decoding one token at a time. */
export interface Cache {
  /** [slots × context × d]. */
  keys: Address;
  values: Address;
  /** The last key of each slot before smear and rotation [slots × d]. */
  previous: Address;
}

/** The addresses of everything, computed once before any memory is requested. */
export interface Plan {
  config: ModelConfig;
  trains: Trains;
  /** Most sequences in one pass. */
  batch: number;
  placed: ReadonlyMap<string, Placed>;
  adapters: ReadonlyMap<string, Adapter>;
  trained: readonly Trained[];
  tokens: Address;
  targets: Address;
  lossWeights: Address;
  /** Cosines and sines of every position [context × e]. */
  rotary: Address;
  blocks: readonly BlockState[];
  /** The last block's output, its norm, and the logits [n × vocabulary]. */
  last: { x: Address; norm: Address; rms: Address; logits: Address };
  back: BackState;
  cache: readonly Cache[];
  scores: Address;
  work: Address;
  /** Size of the arena in floats. */
  floats: number;
}

const MAX_BATCH = 256;

/**
 * Lays out one model: its weights, gradients and moments, activations for `batch` sequences,
 * caches, scratch.
 * @throws an Error with a sentence if config, batch or adapters are outside their limits.
 */
export function planModel(config: ModelConfig, batch: number, trains: Trains): Plan {
  checkConfig(config);
  checkTrains(trains, config.width);
  if (!Number.isInteger(batch) || batch < 1 || batch > MAX_BATCH)
    throw new Error(`A pass takes 1 to ${MAX_BATCH} sequences at once; it was given ${batch}.`);
  const arena = openArena();
  const place = (parameter: Parameter): Placed => ({
    ...parameter,
    at: arena.take(sizeOf(parameter)),
  });
  const decaying = matrices(config).map(place);
  const plain = vectors(config).map(place);
  const adapters = placeAdapters(trains, decaying, arena, batch * config.context);
  const trained = placeTrained(trains, { decaying, plain, adapters }, arena);
  const states = placeStates(config, batch, trains, arena);
  const placed = new Map([...decaying, ...plain].map((tensor) => [tensor.name, tensor]));
  return { config, trains, batch, placed, adapters, trained, ...states, floats: arena.top };
}

/** Reserves memory for one pass over `batch` sequences of the longest length. */
function placeStates(config: ModelConfig, batch: number, trains: Trains, arena: Arena) {
  const { width, context, vocabulary, heads, layers } = config;
  const n = batch * context;
  const learning = trains.kind === 'none' ? 0 : n;
  const widest = Math.max(4 * width, vocabulary, context);
  const { take } = arena;
  return {
    tokens: take(n),
    targets: take(n),
    lossWeights: take(n),
    rotary: take((context * width) / heads),
    blocks: Array.from({ length: layers }, () => placeBlock(config, n, arena)),
    last: { x: take(n * width), norm: take(n * width), rms: take(n), logits: take(n * vocabulary) },
    back: {
      dx: take(learning * width),
      dResidual: take(learning * width),
      dQkv: take(learning * 3 * width),
      dTurned: take(learning * 2 * width),
      dAttention: take(learning * heads * context),
      dActive: take(learning * 4 * width),
    },
    cache: Array.from({ length: layers }, () => ({
      keys: take(n * width),
      values: take(n * width),
      previous: take(batch * width),
    })),
    scores: take(context),
    work: take(workFloats(widest, Math.max(widest, learning))),
  };
}

function placeBlock(
  { width, heads, context }: ModelConfig,
  n: number,
  { take }: Arena,
): BlockState {
  return {
    x: take(n * width),
    norm1: take(n * width),
    rms1: take(n),
    qkv: take(n * 3 * width),
    turned: take(n * 2 * width),
    attention: take(n * heads * context),
    mixed: take(n * width),
    middle: take(n * width),
    norm2: take(n * width),
    rms2: take(n),
    active: take(n * 4 * width),
  };
}
