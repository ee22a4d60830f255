import { rateAt, type Schedule } from '../../tinylm/schedule';
import type { Model } from './model';

/** AdamW as PyTorch sets it, without weight decay (Loshchilov & Hutter 2019), and the largest norm of a gradient. */
const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, clip: 1 };

/** Ten steps of rise, then down in a line to a twentieth. */
const WARM_UP = 10;
const FLOOR = 0.05;

/** The rate of step 1 … `steps`. */
export function tuningRate(rate: number, step: number, steps: number): number {
  const schedule: Schedule = { rate, warmUp: WARM_UP, fallsFrom: 0, floor: FLOOR };
  return rateAt(schedule, step, steps);
}

/** One step from the gradients that are there. */
export function update(model: Model, rate: number): void {
  const { kernels, plan } = model;
  const { beta1, beta2, epsilon, clip } = ADAM;
  const { at, gradient, first, second, floats } = plan.trained;
  const norm = Math.sqrt(kernels.sumOfSquares(gradient, floats));
  model.steps++;
  kernels.adamw(
    at,
    gradient,
    first,
    second,
    floats,
    rate,
    beta1,
    beta2,
    epsilon,
    0,
    1 - power(beta1, model.steps),
    1 - power(beta2, model.steps),
    Math.min(1, clip / (norm + 1e-6)),
  );
}

/** By multiplying, since engines may differ in the last bit of a power. */
const power = (base: number, exponent: number): number => {
  let product = 1;
  for (let i = 0; i < exponent; i++) product *= base;
  return product;
};
