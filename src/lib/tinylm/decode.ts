import { smearAt } from './attention';
import { checkToken, isBelow } from './shapes';
import { linear } from './linear';
import { view, weightAt, type Model } from './model';

/** The next token of one sequence that is read or written. */
interface NextToken {
  /** The cache that the sequence uses: 0 … batch − 1. */
  slot: number;
  token: number;
  /** Its position in the sequence, counted from 0; the slot must hold all positions before it. */
  position: number;
  /** True if the slot already has it: it is read again because the key after it is mixed with its key. */
  cached?: boolean;
}

/**
 * Reads one more token of each sequence, with the keys and values of earlier ones from the cache. The logits are the
 * same as those of a whole pass at that position, up to rounding, for a fraction of the work.
 * @returns logits [tokens × vocabulary], a view of the arena that is valid until the next pass.
 * @throws an Error with a sentence if the model has no such token, slot or position, or if there are more sequences
 *   than slots.
 */
export function decode(model: Model, next: readonly NextToken[]): Float32Array {
  const { kernels, plan, config } = model;
  const { width, vocabulary } = config;
  const n = next.length;
  if (n > plan.batch)
    throw new Error(`This model reads ${plan.batch} sequences at once; it was given ${n}.`);
  readAll(model, next);
  const { x } = plan.blocks[0]!;
  const { norm, rms, logits } = plan.last;
  kernels.rmsNorm(norm, rms, x, weightAt(model, 'norm'), n, width);
  linear(model, 'head', logits, norm, n);
  return view(model, logits, n * vocabulary);
}

/**
 * Reads tokens whose logits are not needed: any number of each sequence, with those of a slot in order. If their total
 * is a multiple of 4, the slots have bit for bit the same contents as after reading a multiple of 4 sequences token by
 * token, because no row is at the ragged edge of a matrix product.
 * @throws an Error as `decode` does, or if there are more tokens than the model was opened for
 */
export function readAll(model: Model, next: readonly NextToken[]): void {
  const { kernels, plan, config, ints } = model;
  checkNext(model, next);
  ints.set(
    next.map(({ token }) => token),
    plan.tokens,
  );
  const { x } = plan.blocks[0]!;
  kernels.embed(x, plan.tokens, weightAt(model, 'embed'), next.length, config.width);
  for (let layer = 0; layer < config.layers; layer++) decodeBlock(model, layer, next);
}

/** Applies one block to some tokens; every block uses the memory of the first. */
function decodeBlock(model: Model, layer: number, next: readonly NextToken[]): void {
  const { kernels, plan, config } = model;
  const { x, norm1, rms1, qkv, mixed, norm2, rms2, active } = plan.blocks[0]!;
  const { width } = config;
  const n = next.length;
  const weight = (name: string) => weightAt(model, `${layer}.${name}`);
  kernels.rmsNorm(norm1, rms1, x, weight('norm1'), n, width);
  linear(model, `${layer}.qkv`, qkv, norm1, n);
  next.forEach((each, row) => attendOne(model, layer, each, row));
  linear(model, `${layer}.out`, x, mixed, n, 1);
  kernels.rmsNorm(norm2, rms2, x, weight('norm2'), n, width);
  linear(model, `${layer}.up`, active, norm2, n);
  kernels.relu(active, n * 4 * width);
  linear(model, `${layer}.down`, x, active, n, 1);
}

/** Writes one token's key and value into its slot, then attends to everything in the slot. */
function attendOne(
  model: Model,
  layer: number,
  { slot, position, cached }: NextToken,
  row: number,
): void {
  const { kernels, plan, config, floats } = model;
  const { width: d, heads, context } = config;
  const { qkv, turned, mixed } = plan.blocks[0]!;
  const cache = plan.cache[layer]!;
  const e = d / heads;
  const from = qkv + row * 3 * d;
  const query = turned + row * 2 * d;
  const before = cache.previous + slot * d;
  const table = plan.rotary + position * e;
  const first = slot * context * d;
  const at = first + position * d;
  kernels.rotate(
    query,
    from,
    position > 0 ? before : 0,
    smearAt(model, layer),
    table,
    1,
    1,
    heads,
    e,
  );
  if (!cached) floats.copyWithin(cache.keys + at, query + d, query + 2 * d);
  floats.copyWithin(cache.values + at, from + 2 * d, from + 3 * d);
  floats.copyWithin(before, from + d, from + 2 * d);
  const keys = cache.keys + first;
  const values = cache.values + first;
  // prettier-ignore
  kernels.attend(mixed + row * d, query, keys, values, plan.scores, position + 1, heads, e, 1 / Math.sqrt(e));
}

function checkNext({ config, plan }: Model, next: readonly NextToken[]): void {
  const most = plan.batch * config.context;
  if (next.length > most)
    throw new Error(`This model reads ${most} tokens at once; it was given ${next.length}.`);
  for (const { slot, position, token } of next) {
    if (!isBelow(plan.batch, slot))
      throw new Error(`This model has slots 0 to ${plan.batch - 1}; slot ${slot} is none of them.`);
    if (!isBelow(config.context, position))
      throw new Error(
        `The model reads ${config.context} tokens; position ${position} lies outside. Shorten the text.`,
      );
    checkToken(config, token);
  }
}
