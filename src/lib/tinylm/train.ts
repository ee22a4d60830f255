import { clearGradients, OPTIMISER, update, type OptimiserSettings } from './optimiser';
import { extentOf, readAmong, readIn, wholeOf, type Extent } from './extent';
import { checkTokens, type Shape } from './shapes';
import type { Model } from './model';
import { backward, forwardTo } from './pass';

/** Sequences to learn from, row by row: each token, the one that follows, and how much that one counts. */
export interface Batch extends Shape {
  /** int32 [batch × length]. */
  tokens: Int32Array;
  /** The token that follows each; int32 [batch × length]. */
  targets: Int32Array;
  /** How much predicting each target counts, 0 for padding; float32 [batch × length]. */
  weights: Float32Array;
}

/**
 * Forward and backward over a batch of any size, in passes of as many sequences as the model takes;
 * leaves the gradient of the mean loss.
 * @returns Σ weight · loss / Σ weight, in nats a token.
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
 * Tokens whose guess does not count add 0 to every gradient, and are left out. Not where the edge of a product is
 * ragged: it adds up stretch by stretch, and others would give other last bits.
 */
function extentToLearn({ config, plan }: Model, part: Batch): Extent {
  const widths = [config.width, ...[...plan.adapters.values()].map(({ rank }) => rank)];
  if (widths.some((width) => width % 8 !== 0)) return wholeOf(part);
  return extentOf(part, (token) => part.weights[token] !== 0);
}

/** Forward over one pass; the logits become their gradient. */
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

/** Cuts a batch into passes of at most `most` sequences; views, not copies. */
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
