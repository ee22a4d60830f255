import type { Model } from './model';

/** The settings of an AdamW step (Loshchilov & Hutter 2019). */
export interface OptimiserSettings {
  beta1: number;
  beta2: number;
  epsilon: number;
  /** Weight decay, multiplied by the learning rate; on matrices only. */
  weightDecay: number;
  /** Largest norm of the gradient over all weights; a larger gradient is scaled down to it. */
  clip: number;
}

export const OPTIMISER: OptimiserSettings = {
  beta1: 0.9,
  beta2: 0.98,
  epsilon: 1e-8,
  weightDecay: 0.05,
  clip: 1,
};

/**
 * One AdamW step on all trainable weights, from accumulated gradients.
 * @returns the norm of the gradient before it was clipped.
 */
export function update(
  model: Model,
  rate: number,
  settings: OptimiserSettings = OPTIMISER,
): number {
  const { kernels, plan, optimiser } = model;
  const { beta1, beta2, epsilon, weightDecay, clip } = settings;
  const norm = gradientNorm(model);
  optimiser.steps++;
  optimiser.beta1Power *= beta1; // a running product, since a power function may differ between engines
  optimiser.beta2Power *= beta2;
  const correction1 = 1 - optimiser.beta1Power;
  const correction2 = 1 - optimiser.beta2Power;
  const shorten = Math.min(1, clip / (norm + 1e-6));
  for (const { at, gradient, first, second, floats, decays } of plan.trained) {
    const decay = decays ? weightDecay : 0;
    // prettier-ignore
    kernels.adamw(at, gradient, first, second, floats, rate, beta1, beta2, epsilon, decay, correction1, correction2, shorten);
  }
  return norm;
}

const gradientNorm = ({ kernels, plan }: Model): number =>
  Math.sqrt(
    plan.trained.reduce(
      (sum, { gradient, floats }) => sum + kernels.sumOfSquares(gradient, floats),
      0,
    ),
  );

/** Sets the gradients to 0 before the next step accumulates them. */
export function clearGradients({ floats, plan }: Model): void {
  for (const run of plan.trained) floats.fill(0, run.gradient, run.gradient + run.floats);
}

/** Resets the moments, as if the model had just been opened. */
export function resetOptimiser({ floats, plan, optimiser }: Model): void {
  for (const { first, second, floats: size } of plan.trained) {
    floats.fill(0, first, first + size);
    floats.fill(0, second, second + size);
  }
  Object.assign(optimiser, { steps: 0, beta1Power: 1, beta2Power: 1 });
}
