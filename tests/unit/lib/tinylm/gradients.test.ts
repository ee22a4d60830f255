import { describe, expect, test } from 'vitest';
import { seededRng } from '~/lib/math/rng';
import { lossAndGradients, parameters, type Model } from '~/lib/tinylm';
import { gradientAt, view, weightAt } from '~/lib/tinylm/model';
import { sizeOf } from '~/lib/tinylm/parameters';
import { gradientOf } from '~/lib/tinylm/trained';
import { BACKENDS, randomBatch, randomModel, SMALL } from './models';

/** Half a step; a longer one would cross kinks of ReLU, a shorter one would drown in rounding. */
const STEP = 1e-3;

/**
 * Moves one tensor along a direction of length 1 and measures the slope of the loss by central
 * differences; its gradient says what that slope should be. Half of the direction is the gradient's
 * own, for a slope well above rounding; half is random, so that every entry counts.
 */
function slopes(model: Model, at: number, gradientAddress: number, size: number) {
  const batch = randomBatch(model.config);
  lossAndGradients(model, batch);
  const gradient = view(model, gradientAddress, size).slice();
  const weights = view(model, at, size);
  const before = weights.slice();
  const rng = seededRng(size);
  const random = unit(gradient.map(() => rng() - 0.5));
  const direction = unit(unit(gradient).map((value, i) => value + random[i]!));
  const lossAt = (step: number) => {
    weights.set(before.map((weight, i) => weight + step * direction[i]!));
    return lossAndGradients(model, batch);
  };
  const measured = (lossAt(STEP) - lossAt(-STEP)) / (2 * STEP);
  weights.set(before);
  return {
    measured,
    expected: dot(gradient, direction),
    length: Math.sqrt(dot(gradient, gradient)),
  };
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const unit = (a: Float32Array) => a.map((x) => x / Math.sqrt(dot(a, a)));

function expectSlope(model: Model, at: number, gradient: number, size: number): void {
  const { measured, expected, length } = slopes(model, at, gradient, size);
  expect(Math.abs(measured - expected) / length).toBeLessThan(5e-3);
}

describe.each(BACKENDS.map((backend) => [backend.name, backend] as const))('%s', (_, backend) => {
  const model = randomModel(backend);
  test.each(parameters(SMALL).map((tensor) => [tensor.name, tensor] as const))(
    'the gradient of %s is the slope of the loss',
    (name, tensor) =>
      expectSlope(model, weightAt(model, name), gradientAt(model, name), sizeOf(tensor)),
  );

  test('the gradients of adapters are slopes of the loss too', () => {
    const adapted = randomModel(backend, {
      trains: { kind: 'lora', rank: 3, on: ['qkv', 'down', 'head'] },
    });
    for (const { a, b } of adapted.plan.adapters.values())
      for (const tensor of [a, b]) {
        const gradient = gradientOf(adapted.plan.trained, tensor.at);
        expectSlope(adapted, tensor.at, gradient, sizeOf(tensor));
      }
  });
});
