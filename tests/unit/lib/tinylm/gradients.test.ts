import { describe, expect, test } from 'vitest';
import { lossAndGradients, parameters, type Model } from '~/lib/tinylm';
import { gradientAt, view, weightAt } from '~/lib/tinylm/model';
import { sizeOf } from '~/lib/tinylm/parameters';
import { gradientOf } from '~/lib/tinylm/trained';
import { BACKENDS, randomBatch, randomModel, SMALL } from './models';

/** Half a step along the gradient; more would cross kinks of ReLU, less would drown in rounding. */
const STEP = 1e-3;

/** The slope along the gradient by central differences over its length, which is 1 if both agree. */
function agreement(model: Model, at: number, gradientAddress: number, size: number): number {
  const batch = randomBatch(SMALL);
  lossAndGradients(model, batch);
  const gradient = view(model, gradientAddress, size).slice();
  const weights = view(model, at, size);
  const before = weights.slice();
  const length = Math.sqrt(gradient.reduce((sum, value) => sum + value * value, 0));
  const lossAt = (step: number) => {
    weights.set(before.map((weight, i) => weight + (step * gradient[i]!) / length));
    return lossAndGradients(model, batch);
  };
  const slope = (lossAt(STEP) - lossAt(-STEP)) / (2 * STEP);
  weights.set(before);
  return slope / length;
}

describe.each(BACKENDS.map((backend) => [backend.name, backend] as const))('%s', (_, backend) => {
  const model = randomModel(backend);
  test.each(parameters(SMALL).map((tensor) => [tensor.name, tensor] as const))(
    'the gradient of %s is the slope of the loss',
    (name, tensor) => {
      const found = agreement(
        model,
        weightAt(model, name),
        gradientAt(model, name),
        sizeOf(tensor),
      );
      expect(Math.abs(found - 1)).toBeLessThan(5e-3);
    },
  );

  test('the gradients of adapters are slopes of the loss too', () => {
    const adapted = randomModel(backend, {
      trains: { kind: 'lora', rank: 3, on: ['qkv', 'down', 'head'] },
    });
    for (const { a, b } of adapted.plan.adapters.values())
      for (const tensor of [a, b]) {
        const gradient = gradientOf(adapted.plan.trained, tensor.at);
        const found = agreement(adapted, tensor.at, gradient, sizeOf(tensor));
        expect(Math.abs(found - 1), tensor.name).toBeLessThan(5e-3);
      }
  });
});
