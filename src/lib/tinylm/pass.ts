import type { Address } from './kernels/kernels';
import { block, blockBack } from './block';
import { readAmong, readIn, rowsAmong, wholeOf, type Extent } from './extent';
import { checkTokens, rows, tokensIn, type Shape } from './shapes';
import { linear, linearBack } from './linear';
import { gradientAt, view, weightAt, type Model } from './model';

/**
 * Forward: tokens[batch × length] to logits[batch × length × vocabulary] at `plan.last.logits`.
 * @throws an Error with a sentence if the pass is larger than the model was opened for, or a token is unknown.
 */
export const forward = (model: Model, tokens: ArrayLike<number>, shape: Shape): void =>
  forwardTo(model, tokens, wholeOf(shape));

/** Forward pass for the logits of `extent.read` only, contiguous and to the bit the same as those of `forward`. */
export function forwardTo(model: Model, tokens: ArrayLike<number>, extent: Extent): void {
  const { kernels, plan, config } = model;
  const { last } = plan;
  const n = readIn(extent);
  throughBlocks(model, tokens, extent, config.layers);
  kernels.rmsNorm(last.norm, last.rms, last.x, weightAt(model, 'norm'), n, config.width);
  linear(model, 'head', last.logits, last.norm, n);
}

/**
 * The state of each token after `blocks` blocks, 0 to all [n × width]: a view that is valid until the next pass. The
 * blocks above are not computed. @throws as `forward` does
 */
export function statesAfter(
  blocks: number,
  model: Model,
  tokens: ArrayLike<number>,
  shape: Shape,
): Float32Array {
  const x = throughBlocks(model, tokens, wholeOf(shape), blocks);
  return view(model, x, tokensIn(shape) * model.config.width);
}

/** Embeds tokens and runs them through the first blocks; returns the address of their states. */
function throughBlocks(
  model: Model,
  tokens: ArrayLike<number>,
  extent: Extent,
  count: number,
): Address {
  const { kernels, plan, config, ints } = model;
  checkShape(model, extent);
  checkTokens(config, tokens);
  const after = (blocks: number) => plan.blocks[blocks]?.x ?? plan.last.x;
  ints.set(rowsAmong(tokens, extent), plan.tokens);
  kernels.embed(after(0), plan.tokens, weightAt(model, 'embed'), extent.rows, config.width);
  for (let layer = 0; layer < count; layer++) block(model, layer, extent, after(layer + 1));
  return after(count);
}

/** Backward pass: from the gradient of the logits, which is in their place, to that of every trainable weight. */
export function backward(model: Model, extent: Extent): void {
  const { kernels, floats, plan, config } = model;
  const { last, back } = plan;
  const { width } = config;
  const n = readIn(extent);
  const lowest = lowestBlock(model);
  const below = lowest < config.layers;
  linearBack(model, 'head', below ? back.dx : 0, last.logits, last.norm, n);
  if (!below) return;
  floats.fill(0, back.dResidual, back.dResidual + n * width);
  const dGain = gradientAt(model, 'norm');
  const gain = weightAt(model, 'norm');
  kernels.rmsNormBack(back.dResidual, dGain, back.dx, last.x, last.rms, gain, n, width);
  for (let layer = config.layers - 1; layer >= lowest; layer--) blockBack(model, layer, extent);
  const dEmbed = gradientAt(model, 'embed');
  if (dEmbed) kernels.embedBack(back.dResidual, plan.tokens, dEmbed, extent.rows, width);
}

/** The lowest block in which something learns; the number of blocks if only the head does. */
function lowestBlock({ config, plan }: Model): number {
  if (plan.trains.kind === 'all' || plan.trains.kind === 'blocks') return 0;
  const layers = [...plan.adapters.keys()].map((name) =>
    name === 'head' ? config.layers : parseInt(name),
  );
  return Math.min(config.layers, ...layers);
}

/** The logits of the last pass [n × vocabulary]: a view of the arena, valid until the next pass. */
export const logitsOf = (model: Model, shape: Shape): Float32Array =>
  view(model, model.plan.last.logits, tokensIn(shape) * model.config.vocabulary);

/** The logits of the last pass, a row for each token; views, valid until the next pass. */
export const rowsOf = (model: Model, shape: Shape): Float32Array[] =>
  rows(logitsOf(model, shape), model.config.vocabulary);

/** By the index of each token in batch × length; views, valid until the next pass. */
export function logitsRead(model: Model, extent: Extent): Map<number, Float32Array> {
  const { vocabulary } = model.config;
  const logits = view(model, model.plan.last.logits, readIn(extent) * vocabulary);
  const places = readAmong([...Array(tokensIn(extent)).keys()], extent);
  return new Map(rows(logits, vocabulary).map((row, i) => [places[i]!, row]));
}

function checkShape({ config, plan }: Model, { batch, length }: Shape): void {
  if (batch > plan.batch)
    throw new Error(`This model takes ${plan.batch} sequences at once; it was given ${batch}.`);
  if (length > config.context || length % 4 !== 0)
    throw new Error(
      `A sequence has a multiple of 4 tokens, at most ${config.context}; this one has ${length}.`,
    );
}
