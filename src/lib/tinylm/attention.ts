import { apart, together, type Extent } from './extent';
import type { Address } from './kernels/kernels';
import { gradientAt, weightAt, type Model } from './model';

/** The address of a layer's smear; 0 if the model has none. */
export const smearAt = (model: Model, layer: number): Address =>
  model.config.smear ? weightAt(model, `${layer}.smear`) : 0;

const smearGradient = (model: Model, layer: number): Address =>
  model.config.smear ? gradientAt(model, `${layer}.smear`) : 0;

/** Gives `visit` each sequence's first row, number of tokens and address of its first attention weights. */
function eachSequence(
  { config: { heads } }: Model,
  { lengths }: Extent,
  visit: (row: number, T: number, weights: number) => void,
): void {
  let row = 0;
  let weights = 0;
  for (const T of lengths) {
    visit(row, T, weights);
    row += T;
    weights += heads * T * T;
  }
}

/** Calls `visit` for each head of each sequence, also with the head's first column. */
function eachHead(
  model: Model,
  extent: Extent,
  visit: (column: number, row: number, T: number, weights: number) => void,
): void {
  const { width, heads } = model.config;
  eachSequence(model, extent, (row, T, weights) => {
    for (let head = 0; head < heads; head++)
      visit((head * width) / heads, row, T, weights + head * T * T);
  });
}

/** Number of queries that are processed at once; keys after the last of them are not touched. */
const ROWS = 32;

function eachStretch(T: number, visit: (first: number, count: number, end: number) => void): void {
  for (let first = 0; first < T; first += ROWS) {
    const end = Math.min(T, first + ROWS);
    visit(first, end - first, end);
  }
}

/**
 * Causal attention of one block: mixed = softmax(q · kᵀ / √e) · v, head by head. Keys are smeared, and queries and keys
 * rotated, first; a token attends to itself and to earlier tokens.
 */
export function attention(model: Model, layer: number, extent: Extent): void {
  const { kernels, plan } = model;
  const { width: d, heads } = model.config;
  const { work, rotary } = plan;
  const { qkv, turned, attention: weights, mixed } = plan.blocks[layer]!;
  const e = d / heads;
  const { gemm } = kernels;
  const smear = smearAt(model, layer);
  eachSequence(model, extent, (row, T) => {
    const to = turned + row * 2 * d;
    const from = qkv + row * 3 * d;
    kernels.rotate(to, from, 0, smear, rotary, 1, T, heads, e);
  });
  eachHead(model, extent, (column, row, T, at) => {
    const q = turned + row * 2 * d + column;
    const scores = weights + at;
    eachStretch(T, (first, count, end) => {
      const to = scores + first * T;
      gemm(count, end, e, q + first * 2 * d, 2 * d, 1, q + d, 1, 2 * d, to, T, 0, work);
    });
  });
  eachSequence(model, extent, (_, T, at) =>
    kernels.softmaxCausal(weights + at, heads, T, 1 / Math.sqrt(e)),
  );
  eachHead(model, extent, (column, row, T, at) => {
    const v = qkv + row * 3 * d + 2 * d + column;
    const y = mixed + row * d + column;
    eachStretch(T, (first, count, end) => {
      const from = weights + at + first * T;
      gemm(count, e, end, from, T, 1, v, 3 * d, 1, y + first * d, d, 0, work);
    });
  });
}

/**
 * The backward pass: from the gradient of `mixed` in `dMixed` to that of qkv in `back.dQkv`. The gradient of the smear
 * is summed over all sequences at once, for which their rows are moved apart.
 */
export function attentionBack(model: Model, layer: number, extent: Extent, dMixed: Address): void {
  const { kernels, plan, floats } = model;
  const { width: d, heads } = model.config;
  const { rotary } = plan;
  const { qkv, attention: weights } = plan.blocks[layer]!;
  const { dQkv, dTurned, dAttention } = plan.back;
  const { batch, length } = extent;
  const e = d / heads;
  valuesBack(model, layer, extent, dMixed);
  eachSequence(model, extent, (_, T, at) =>
    kernels.softmaxCausalBack(dAttention + at, weights + at, heads, T, 1 / Math.sqrt(e)),
  );
  queriesAndKeysBack(model, layer, extent);
  const dSmear = smearGradient(model, layer);
  const smear = smearAt(model, layer);
  for (const [at, width] of [
    [dTurned, 2 * d],
    [qkv, 3 * d],
    [dQkv, 3 * d],
  ] as const)
    apart(floats, at, width, extent);
  kernels.rotateBack(dQkv, dSmear, dTurned, qkv, smear, rotary, batch, length, heads, e);
  together(floats, dQkv, 3 * d, extent);
}

/** dWeights = dMixed · vᵀ and dv = weightsᵀ · dMixed. */
function valuesBack(model: Model, layer: number, extent: Extent, dMixed: Address): void {
  const { config, plan } = model;
  const { gemm } = model.kernels;
  const { width: d, heads } = config;
  const { work, back } = plan;
  const { qkv, attention: weights } = plan.blocks[layer]!;
  const e = d / heads;
  eachHead(model, extent, (column, row, T, at) => {
    const v = row * 3 * d + 2 * d + column;
    eachStretch(T, (first, count, end) => {
      const dy = dMixed + (row + first) * d + column;
      const queries = at + first * T;
      gemm(count, end, e, dy, d, 1, qkv + v, 1, 3 * d, back.dAttention + queries, T, 0, work);
      const seen = weights + queries + first; // a block of keys, from its first query on
      const dv = back.dQkv + v + first * 3 * d;
      gemm(count, e, T - first, seen, 1, T, dy, d, 1, dv, 3 * d, 0, work);
    });
  });
}

/** dq = dScores · k and dk = dScoresᵀ · q. */
function queriesAndKeysBack(model: Model, layer: number, extent: Extent): void {
  const { config, plan } = model;
  const { gemm } = model.kernels;
  const { width: d, heads } = config;
  const { work } = plan;
  const { turned } = plan.blocks[layer]!;
  const { dTurned, dAttention } = plan.back;
  const e = d / heads;
  eachHead(model, extent, (column, row, T, at) => {
    const k = turned + row * 2 * d + d + column;
    eachStretch(T, (first, count, end) => {
      const q = (row + first) * 2 * d + column;
      const dScores = dAttention + at + first * T;
      gemm(count, e, end, dScores, T, 1, k, 2 * d, 1, dTurned + q, 2 * d, 0, work);
      const seen = dScores + first;
      gemm(count, e, T - first, seen, 1, T, turned + q, 2 * d, 1, dTurned + q + d, 2 * d, 0, work);
    });
  });
}
