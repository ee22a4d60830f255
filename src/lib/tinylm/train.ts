import { clearGradients, OPTIMISER, update, type OptimiserSettings } from './optimiser';
import { extentOf, readAmong, readIn, wholeOf, type Extent } from './extent';
import { checkTokens, type Shape } from './shapes';
import type { Model } from './model';
import { backward, forwardTo } from './pass';

/** Sequences for training, row by row: each token, the next token, and the weight of predicting it. */
export interface Batch extends Shape {
  /** int32 [batch × length]. */
  tokens: Int32Array;
  /** The next token of each; int32 [batch × length]. */
  targets: Int32Array;
  /** The loss weight of each target, 0 for padding; float32 [batch × length]. */
  weights: Float32Array;
}

/**
 * Forward and backward pass over a batch of any size, split into passes of as many sequences as the model allows.
 * Afterwards the gradients are those of the mean loss.
 * @returns Σ weight · loss / Σ weight, in nats per token.
 */
export function lossAndGradients(model: Model, batch: Batch): number {
  clearGradients(model);
  const total = batch.weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new Error('In this batch no token counts: every loss weight is 0.');
  let loss = 0;
  for (const part of passes(batch, model.plan.batch)) {
    const extent = extentToLearn(model, part);
    loss += lossOf(model, part, extent, total);
    backward(model, extent);
  }
  return loss;
}

/** One step of training. @returns the loss before the step. */
export function trainStep(
  model: Model,
  batch: Batch,
  rate: number,
  settings: OptimiserSettings = OPTIMISER,
): number {
  const loss = lossAndGradients(model, batch);
  update(model, rate, settings);
  return loss;
}

/**
 * The extent without tokens of weight 0, which add 0 to every gradient. If the edge of a matrix product is ragged, all
 * tokens are kept: it is summed in blocks, and other blocks would give other last bits.
 */
function extentToLearn({ config, plan }: Model, part: Batch): Extent {
  const widths = [config.width, ...[...plan.adapters.values()].map(({ rank }) => rank)];
  if (widths.some((width) => width % 8 !== 0)) return wholeOf(part);
  return extentOf(part, (token) => part.weights[token] !== 0);
}

/** Forward pass over one part; the logits are replaced by their gradient. */
function lossOf(model: Model, part: Batch, extent: Extent, total: number): number {
  const { kernels, plan, ints, floats, config } = model;
  forwardTo(model, part.tokens, extent);
  checkTokens(config, part.targets);
  ints.set(readAmong(part.targets, extent), plan.targets);
  floats.set(readAmong(part.weights, extent), plan.lossWeights);
  const { targets, lossWeights, last } = plan;
  const n = readIn(extent);
  return kernels.crossEntropy(last.logits, targets, lossWeights, n, config.vocabulary, total);
}

/** Splits a batch into passes of at most `most` sequences; views, not copies. */
export function* passes(
  { batch, length, tokens, targets, weights }: Batch,
  most: number,
): Generator<Batch> {
  for (let start = 0; start < batch; start += most) {
    const end = Math.min(batch, start + most);
    const cut = [start * length, end * length] as const;
    yield {
      batch: end - start,
      length,
      tokens: tokens.subarray(...cut),
      targets: targets.subarray(...cut),
      weights: weights.subarray(...cut),
    };
  }
}
