import type { Address } from './kernels/kernels';
import { gradientAt, weightAt, type Model } from './model';
import type { Shape } from './shapes';

/** Where the smear of a layer stands; 0 if the model has none. */
export const smearAt = (model: Model, layer: number): Address =>
  model.config.smear ? weightAt(model, `${layer}.smear`) : 0;

const smearGradient = (model: Model, layer: number): Address =>
  model.config.smear ? gradientAt(model, `${layer}.smear`) : 0;

/** Calls `visit` for each head of each sequence with where its columns begin. */
function eachHead(
  { config: { width, heads } }: Model,
  { batch, length }: Shape,
  visit: (column: number, row: number, head: number) => void,
): void {
  for (let sequence = 0; sequence < batch; sequence++)
    for (let head = 0; head < heads; head++)
      visit((head * width) / heads, sequence * length, sequence * heads + head);
}

/** Queries that are worked on at once: keys after the last of them are never touched. */
const ROWS = 32;

/** Calls `visit` for each stretch of positions: where it begins, how many, and where it ends. */
function eachStretch(T: number, visit: (first: number, count: number, end: number) => void): void {
  for (let first = 0; first < T; first += ROWS) {
    const end = Math.min(T, first + ROWS);
    visit(first, end - first, end);
  }
}

/**
 * Causal attention of one block: mixed = softmax(q · kᵀ / √e) · v, head by head. Queries and keys are
 * smeared and turned first; a token sees itself and what stands before it.
 */
export function attention(model: Model, layer: number, shape: Shape): void {
  const { kernels, plan } = model;
  const { width: d, heads } = model.config;
  const { work, rotary } = plan;
  const { qkv, turned, attention: weights, mixed } = plan.blocks[layer]!;
  const { batch, length: T } = shape;
  const e = d / heads;
  const { gemm } = kernels;
  kernels.rotate(turned, qkv, 0, smearAt(model, layer), rotary, batch, T, heads, e);
  eachHead(model, shape, (column, row, index) => {
    const q = turned + row * 2 * d + column;
    const scores = weights + index * T * T;
    eachStretch(T, (first, count, end) => {
      const to = scores + first * T;
      gemm(count, end, e, q + first * 2 * d, 2 * d, 1, q + d, 1, 2 * d, to, T, 0, work);
    });
  });
  kernels.softmaxCausal(weights, batch * heads, T, 1 / Math.sqrt(e));
  eachHead(model, shape, (column, row, index) => {
    const v = qkv + row * 3 * d + 2 * d + column;
    const y = mixed + row * d + column;
    eachStretch(T, (first, count, end) => {
      const from = weights + index * T * T + first * T;
      gemm(count, e, end, from, T, 1, v, 3 * d, 1, y + first * d, d, 0, work);
    });
  });
}

/** The way back: from the gradient of `mixed` in `dMixed` to that of qkv in `back.dQkv`. */
export function attentionBack(model: Model, layer: number, shape: Shape, dMixed: Address): void {
  const { kernels, plan } = model;
  const { width: d, heads } = model.config;
  const { rotary } = plan;
  const { qkv, attention: weights } = plan.blocks[layer]!;
  const { dQkv, dTurned, dAttention } = plan.back;
  const { batch, length: T } = shape;
  const e = d / heads;
  valuesBack(model, layer, shape, dMixed);
  kernels.softmaxCausalBack(dAttention, weights, batch * heads, T, 1 / Math.sqrt(e));
  queriesAndKeysBack(model, layer, shape);
  const dSmear = smearGradient(model, layer);
  const smear = smearAt(model, layer);
  kernels.rotateBack(dQkv, dSmear, dTurned, qkv, smear, rotary, batch, T, heads, e);
}

/** dWeights = dMixed · vᵀ and dv = weightsᵀ · dMixed. */
function valuesBack(model: Model, layer: number, shape: Shape, dMixed: Address): void {
  const { config, plan } = model;
  const { gemm } = model.kernels;
  const { width: d, heads } = config;
  const { work, back } = plan;
  const { qkv, attention: weights } = plan.blocks[layer]!;
  const T = shape.length;
  const e = d / heads;
  eachHead(model, shape, (column, row, index) => {
    const v = row * 3 * d + 2 * d + column;
    eachStretch(T, (first, count, end) => {
      const dy = dMixed + (row + first) * d + column;
      const queries = index * T * T + first * T;
      gemm(count, end, e, dy, d, 1, qkv + v, 1, 3 * d, back.dAttention + queries, T, 0, work);
      const seen = weights + queries + first; // a stretch of keys, seen from its first query on
      const dv = back.dQkv + v + first * 3 * d;
      gemm(count, e, T - first, seen, 1, T, dy, d, 1, dv, 3 * d, 0, work);
    });
  });
}

/** dq = dScores · k and dk = dScoresᵀ · q. */
function queriesAndKeysBack(model: Model, layer: number, shape: Shape): void {
  const { config, plan } = model;
  const { gemm } = model.kernels;
  const { width: d, heads } = config;
  const { work } = plan;
  const { turned } = plan.blocks[layer]!;
  const { dTurned, dAttention } = plan.back;
  const T = shape.length;
  const e = d / heads;
  eachHead(model, shape, (column, row, index) => {
    const k = turned + row * 2 * d + d + column;
    eachStretch(T, (first, count, end) => {
      const q = (row + first) * 2 * d + column;
      const dScores = dAttention + index * T * T + first * T;
      gemm(count, e, end, dScores, T, 1, k, 2 * d, 1, dTurned + q, 2 * d, 0, work);
      const seen = dScores + first;
      gemm(count, e, T - first, seen, 1, T, turned + q, 2 * d, 1, dTurned + q + d, 2 * d, 0, work);
    });
  });
}
