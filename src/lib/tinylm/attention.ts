import type { Address } from './kernels/kernels';
import { gradientAt, weightAt, type Model } from './model';
import type { Shape } from './shape';

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
    gemm(T, T, e, q, 2 * d, 1, q + d, 1, 2 * d, weights + index * T * T, T, 0, work);
  });
  kernels.softmaxCausal(weights, batch * heads, T, 1 / Math.sqrt(e));
  eachHead(model, shape, (column, row, index) => {
    const v = qkv + row * 3 * d + 2 * d + column;
    const y = mixed + row * d + column;
    gemm(T, e, T, weights + index * T * T, T, 1, v, 3 * d, 1, y, d, 0, work);
  });
}

/** The way back: from the gradient of `mixed` in `dMixed` to that of qkv in `back.dQkv`. */
export function attentionBack(model: Model, layer: number, shape: Shape, dMixed: Address): void {
  const { kernels, plan } = model;
  const { width: d, heads } = model.config;
  const { work, rotary } = plan;
  const { qkv, turned, attention: weights } = plan.blocks[layer]!;
  const { dQkv, dTurned, dAttention } = plan.back;
  const { batch, length: T } = shape;
  const e = d / heads;
  const { gemm } = kernels;
  eachHead(model, shape, (column, row, index) => {
    const dy = dMixed + row * d + column;
    const v = row * 3 * d + 2 * d + column;
    const matrix = index * T * T;
    gemm(T, T, e, dy, d, 1, qkv + v, 1, 3 * d, dAttention + matrix, T, 0, work);
    gemm(T, e, T, weights + matrix, 1, T, dy, d, 1, dQkv + v, 3 * d, 0, work);
  });
  kernels.softmaxCausalBack(dAttention, weights, batch * heads, T, 1 / Math.sqrt(e));
  eachHead(model, shape, (column, row, index) => {
    const q = row * 2 * d + column;
    const dScores = dAttention + index * T * T;
    gemm(T, e, T, dScores, T, 1, turned + q + d, 2 * d, 1, dTurned + q, 2 * d, 0, work);
    gemm(T, e, T, dScores, 1, T, turned + q, 2 * d, 1, dTurned + q + d, 2 * d, 0, work);
  });
  const dSmear = smearGradient(model, layer);
  const smear = smearAt(model, layer);
  kernels.rotateBack(dQkv, dSmear, dTurned, qkv, smear, rotary, batch, T, heads, e);
}
