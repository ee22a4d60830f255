import type { Address } from '../../tinylm/kernels/kernels';
import { headWidth } from '../shape';
import type { Model } from './model';
import type { PlacedLayer } from './plan';

/** The columns of a head of queries, and of the keys and values that it shares with others (Ainslie et al. 2023). */
export interface Head {
  at: number;
  query: number;
  key: number;
  value: number;
  /** The head of keys and values, and whether this is the first of queries that uses it. */
  keyHead: number;
  isFirst: boolean;
}

export function headsOf({ shape }: Model): Head[] {
  const e = headWidth(shape);
  const group = shape.heads / shape.keyHeads;
  return Array.from({ length: shape.heads }, (_, at) => {
    const keyHead = Math.floor(at / group);
    const key = shape.width + keyHead * e;
    const value = key + shape.keyHeads * e;
    return { at, query: at * e, key, value, keyHead, isFirst: at % group === 0 };
  });
}

/** Turns queries and keys of `rows` rows by their positions from `from` on, or back. */
export function turn(
  { kernels, plan, shape }: Model,
  x: Address,
  from: number,
  rows: number,
  direction: 1 | -1,
): void {
  const e = headWidth(shape);
  const stride = plan.layers[0]!.qkv.outputs;
  const angles = plan.scratch.angles + from * e;
  kernels.turnHeads(x, rows, stride, shape.heads + shape.keyHeads, e, angles, direction);
}

/** mixed[n × width] = softmax(q · kᵀ / √e) · v, a head at a time; queries and keys are turned where they are. */
export function attend(model: Model, { saved, qkv }: PlacedLayer, n: number): void {
  const { kernels, plan, shape } = model;
  const { work } = plan.scratch;
  const { gemm } = kernels;
  const { heads, weights, mixed } = saved;
  const e = headWidth(shape);
  const stride = qkv.outputs;
  turn(model, heads, 0, n, 1);
  for (const { at, query, key, value } of headsOf(model)) {
    const p = weights + at * n * n;
    gemm(n, n, e, heads + query, stride, 1, heads + key, 1, stride, p, n, 0, work);
    kernels.softmaxCausal(p, 1, n, 1 / Math.sqrt(e));
    gemm(n, e, n, p, n, 1, heads + value, stride, 1, mixed + query, shape.width, 0, work);
  }
}

/** From the gradient of `mixed` in dMixed to that of queries, keys and values in dHeads. */
export function attendBack(model: Model, { saved, qkv }: PlacedLayer, n: number): void {
  const { kernels, plan, shape } = model;
  const { dHeads, dMixed, dWeights, work } = plan.scratch;
  const { gemm } = kernels;
  const { heads, weights } = saved;
  const e = headWidth(shape);
  const stride = qkv.outputs;
  for (const { at, query, key, value, isFirst } of headsOf(model)) {
    const p = weights + at * n * n;
    const dy = dMixed + query;
    const add = isFirst ? 0 : 1; // heads that share keys and values add up
    gemm(n, n, e, dy, shape.width, 1, heads + value, 1, stride, dWeights, n, 0, work);
    gemm(n, e, n, p, 1, n, dy, shape.width, 1, dHeads + value, stride, add, work);
    kernels.softmaxCausalBack(dWeights, p, 1, n, 1 / Math.sqrt(e));
    gemm(n, e, n, dWeights, n, 1, heads + key, stride, 1, dHeads + query, stride, 0, work);
    gemm(n, e, n, dWeights, 1, n, heads + query, stride, 1, dHeads + key, stride, add, work);
  }
  turn(model, dHeads, 0, n, -1);
}
