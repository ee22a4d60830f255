import { merge, probabilities, type Model, type SavedModel } from '~/lib/tinylm';
import { readWeights } from '~/lib/tinylm/weights';
import { mean } from '~/lib/math/vector';
import { logarithm } from '~/lib/math/elementary';
import type { AnswerLogits } from './answer-logits';

/**
 * Kullback-Leibler divergence of two models on the same questions, in nats: Σ p · ln(p / q), mean over all positions of the
 * answers, over the full distribution of each.
 *
 * @param without a token that is left out, as if it could not be said
 */
export function divergence(
  from: readonly AnswerLogits[],
  to: readonly AnswerLogits[],
  without?: number,
): number {
  return mean(
    from.flatMap((positions, item) =>
      positions.map((row, position) =>
        divergenceOf(chances(row, without), chances(to[item]![position]!, without)),
      ),
    ),
  );
}

const chances = (row: Float32Array, without?: number): Float64Array =>
  probabilities(without === undefined ? row : row.filter((_, token) => token !== without));

/** Below this a probability counts as this, so that a token ruled out by rounding has no infinite weight. */
const LEAST = 1e-12;

/** Σ p · ln(p / q); tokens that p rules out add nothing. */
export function divergenceOf(p: Float64Array, q: Float64Array): number {
  return p.reduce(
    (sum, chance, i) =>
      chance > 0 ? sum + chance * (logarithm(chance) - logarithm(Math.max(LEAST, q[i]!))) : sum,
    0,
  );
}

/**
 * How far the weights moved, as a share of their own length: ‖W − W₀‖ / ‖W₀‖ (Frobenius) over all weights. Adapters are added to
 * their matrices first, after which the model cannot be tuned on.
 */
export function moved(model: Model, { weights: before }: SavedModel): number {
  merge(model);
  const after = readWeights(model);
  let apart = 0;
  let length = 0;
  before.forEach((weight, i) => {
    apart += (after[i]! - weight) ** 2;
    length += weight ** 2;
  });
  return Math.sqrt(apart / length);
}
