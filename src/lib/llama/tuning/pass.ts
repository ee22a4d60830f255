import { upToFour } from '../../tinylm/shapes';
import { attend, attendBack } from './attention';
import { linear, linearBack, multiply, multiplyBack } from './linear';
import { embed, type Model } from './model';
import type { PlacedLayer } from './plan';

/** A conversation in tokens: the model reads all, and learns to write those from `from` on, which is at least 1. */
export interface TuningRow {
  tokens: readonly number[];
  from: number;
}

export const answersIn = ({ tokens, from }: TuningRow): number => tokens.length - from;

/** Tokens filled up to a multiple of four, which nothing before them sees. */
export const padded = (tokens: readonly number[]): number[] => [
  ...tokens,
  ...Array<number>(upToFour(tokens.length) - tokens.length).fill(0),
];

/**
 * Σ loss of a row's answer ÷ total, by the model as it is; the logits become their gradient.
 *
 * @throws RangeError with a sentence if the row does not fit into the model's room
 */
export function lossOf(model: Model, row: TuningRow, total: number): number {
  const { longest, answers } = model.extent;
  const { length } = row.tokens;
  const learnt = answersIn(row);
  if (length > longest || learnt > answers)
    throw new RangeError(
      `A row has ${length} tokens, ${learnt} to learn; this model was opened for ${longest} and ${answers}.`,
    );
  forward(model, padded(row.tokens));
  return score(model, row, total);
}

/** The loss of a row as `lossOf` has it, and its gradients in place of those that were there. */
export function learn(model: Model, row: TuningRow, total: number): number {
  const { floats, plan } = model;
  const { gradient, floats: size } = plan.trained;
  const loss = lossOf(model, row, total);
  const n = upToFour(row.tokens.length);
  floats.fill(0, gradient, gradient + size);
  headBack(model, row, n);
  for (let at = plan.layers.length - 1; at >= 0; at--) layerBack(model, at, n);
  return loss;
}

/** How a layer attends: from its queries, keys and values to `saved.mixed`. */
type Attend = (model: Model, layer: PlacedLayer, n: number) => void;

/** All layers, from tokens to `scratch.out` [n × width]. @param attendIn by default, each token to those before it */
export function forward(model: Model, tokens: readonly number[], attendIn: Attend = attend): void {
  const { layers, scratch } = model.plan;
  const n = tokens.length;
  embed(model, tokens, layers[0]!.x);
  layers.forEach((layer, at) => {
    upToGates(model, layer, n, attendIn);
    linear(
      model,
      layer,
      'down',
      layers[at + 1]?.x ?? scratch.out,
      layer.saved.middle,
      scratch.act,
      n,
    );
  });
}

/** A layer but its last matrix: fills what is saved of it, and `scratch.act`. */
function upToGates(model: Model, layer: PlacedLayer, n: number, attendIn: Attend): void {
  const { kernels, plan, shape } = model;
  const { normed, act } = plan.scratch;
  const { saved, x } = layer;
  kernels.rmsNorm(normed, saved.rms, x, layer.attention, n, shape.width);
  linear(model, layer, 'qkv', saved.heads, 0, normed, n);
  attendIn(model, layer, n);
  linear(model, layer, 'o', saved.middle, x, saved.mixed, n);
  kernels.rmsNorm(normed, saved.innerRms, saved.middle, layer.inner, n, shape.width);
  linear(model, layer, 'gateUp', saved.gates, 0, normed, n);
  kernels.swiglu(act, saved.gates, n, shape.inner);
}

/**
 * Logits of `count` tokens from a place on, [tokens × vocabulary] at `scratch.logits`.
 *
 * @returns how many rows, filled up to a multiple of four
 */
export function scoreFrom(model: Model, place: number, count: number): number {
  const { kernels, plan, shape, floats } = model;
  const { out, last, lastX, lastRms, logits } = plan.scratch;
  const { width } = shape;
  const rows = upToFour(count);
  floats.fill(0, lastX, lastX + rows * width);
  floats.copyWithin(lastX, out + place * width, out + (place + count) * width);
  kernels.rmsNorm(last, lastRms, lastX, plan.lastGain, rows, width);
  multiply(model, plan.tokens, logits, 0, last, rows);
  return rows;
}

/** Σ loss ÷ total; each token of an answer is read off the one before it. */
function score(model: Model, row: TuningRow, total: number): number {
  const { kernels, plan, shape, floats, integers } = model;
  const { logits, targets, lossWeights } = plan.scratch;
  const learnt = answersIn(row);
  const rows = scoreFrom(model, row.from - 1, learnt);
  integers.fill(0, targets, targets + rows);
  integers.set(row.tokens.slice(row.from), targets);
  floats.fill(0, lossWeights, lossWeights + rows);
  floats.fill(1, lossWeights, lossWeights + learnt);
  return kernels.crossEntropy(logits, targets, lossWeights, rows, shape.vocabulary, total);
}

/** From the gradient of the logits to `dx` [n × width] of the last layer's output, which is 0 but where answers are read. */
function headBack(model: Model, row: TuningRow, n: number): void {
  const { kernels, plan, shape, floats } = model;
  const { logits, dx, dy, last, lastX, lastRms } = plan.scratch;
  const { width } = shape;
  const learnt = answersIn(row);
  const rows = upToFour(learnt);
  multiplyBack(model, plan.tokens, dy, logits, logits, rows);
  floats.fill(0, last, last + rows * width);
  kernels.rmsNormBack(last, 0, dy, lastX, lastRms, plan.lastGain, rows, width);
  floats.fill(0, dx, dx + n * width);
  floats.copyWithin(dx + (row.from - 1) * width, last, last + learnt * width);
}

/** From dx of what a layer gives to dx of what it reads, and the gradients of its additions. */
function layerBack(model: Model, at: number, n: number): void {
  const { kernels, plan, shape, extent } = model;
  const { width, inner } = shape;
  const { dx, dy, normed, act, wide, dGates, dMixed, dHeads } = plan.scratch;
  const layer = plan.layers[at]!;
  const { saved, x } = layer;
  if (extent.keeps) kernels.swiglu(act, saved.gates, n, inner);
  else upToGates(model, layer, n, attend);
  linearBack(model, layer, 'down', wide, dx, act, n);
  kernels.swigluBack(dGates, wide, saved.gates, n, inner);
  kernels.rmsNorm(normed, saved.innerRms, saved.middle, layer.inner, n, width);
  linearBack(model, layer, 'gateUp', dy, dGates, normed, n);
  kernels.rmsNormBack(dx, 0, dy, saved.middle, saved.innerRms, layer.inner, n, width);
  linearBack(model, layer, 'o', dMixed, dx, saved.mixed, n);
  attendBack(model, layer, n);
  kernels.rmsNorm(normed, saved.rms, x, layer.attention, n, width);
  // nothing below the lowest layer learns
  linearBack(model, layer, 'qkv', at > 0 ? dy : 0, dHeads, normed, n);
  if (at > 0) kernels.rmsNormBack(dx, 0, dy, x, saved.rms, layer.attention, n, width);
}
