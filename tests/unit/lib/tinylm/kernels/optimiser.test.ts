import { fc, forAll } from '../../../../property';
import { describe, expect, test } from 'vitest';
import { BACKENDS, expectNear, noise, openArena } from './arena';

const sizes = fc.record({
  n: fc.integer({ min: 1, max: 12 }).map((n) => 4 * n),
  seed: fc.integer(),
});

test.each(BACKENDS)('scale of the $name kernels multiplies every entry', (backend) => {
  const { kernels, put, read, run } = openArena(backend);
  const x = put([1, -2, 0, 4, 5, 6, 7, 8]);
  run(() => kernels.scale(x, -0.5, 8), [x, 8]);
  expect(read(x, 8)).toEqual([-0.5, 1, -0, -2, -2.5, -3, -3.5, -4]);
});

describe.each(BACKENDS)('sumOfSquares of the $name kernels', (backend) => {
  test('sums in float64: a small entry still counts beside a large one', () => {
    const { kernels, put, run } = openArena(backend);
    const x = put([2 ** 20, 2 ** -6, 0, 0, 1, 2, 3, -4]);
    expect(run(() => kernels.sumOfSquares(x, 8))).toBe(2 ** 40 + 2 ** -12 + 30);
  });

  test('agrees with the sum over any number of entries', () => {
    forAll(sizes, ({ n, seed }) => {
      const values = noise(n, seed);
      const { kernels, put } = openArena(backend);
      const expected = values.reduce((sum, x) => sum + x * x, 0);
      expect(kernels.sumOfSquares(put(values), n)).toBeCloseTo(expected, 12);
    });
  });
});

describe.each(BACKENDS)('adamw of the $name kernels', (backend) => {
  test('moves by the learning rate at the first step, for any size of gradient', () => {
    // m / c1 = g and √(v / c2) = |g|, so the step is rate · sign g; decay takes a tenth of a tenth
    const { kernels, put, read } = openArena(backend);
    const p = put([1, 1, 1, 1]);
    const g = put([3, -3, 1e-3, -100]);
    const m = put([0, 0, 0, 0]);
    const v = put([0, 0, 0, 0]);
    kernels.adamw(p, g, m, v, 4, 0.1, 0.9, 0.98, 1e-8, 0.1, 1 - 0.9, 1 - 0.98, 1);
    expectNear(read(p, 4), [0.89, 1.09, 0.89, 1.09], 2e-6);
    expectNear(read(m, 4), [0.3, -0.3, 1e-4, -10], 1e-6);
    expectNear(read(v, 4), [0.18, 0.18, 2e-8, 200], 1e-6);
  });

  test('agrees with the formula and does not change the gradients', () => {
    forAll(sizes, fc.integer({ min: 1, max: 500 }), ({ n, seed }, step) => {
      const p = noise(n, seed);
      const g = noise(n, seed + 1);
      const m = noise(n, seed + 2);
      const v = noise(n, seed + 3).map((x) => Math.fround(x * x));
      const rate = 2e-3;
      const beta1 = 0.9;
      const beta2 = 0.98;
      const epsilon = 1e-8;
      const decay = 0.05;
      const clip = 0.3;
      const correction1 = 1 - beta1 ** step;
      const correction2 = 1 - beta2 ** step;
      const { kernels, put, read, run } = openArena(backend);
      const at = [put(p), put(g), put(m), put(v)] as const;
      const [atP, , atM, atV] = at;
      run(
        () =>
          kernels.adamw(
            ...([...at, n, rate, beta1, beta2, epsilon, decay] as const),
            ...([correction1, correction2, clip] as const),
          ),
        [atP, n],
        [atM, n],
        [atV, n],
      );
      const means = m.map((x, i) => beta1 * x + (1 - beta1) * clip * g[i]!);
      const squares = v.map((x, i) => beta2 * x + (1 - beta2) * (clip * g[i]!) ** 2);
      const moved = p.map((x, i) => {
        const spread = Math.sqrt(squares[i]! / correction2) + epsilon;
        return x - rate * decay * x - (rate * means[i]!) / correction1 / spread;
      });
      expectNear(read(atM, n), means, 1e-6);
      expectNear(read(atV, n), squares, 1e-6);
      expectNear(read(atP, n), moved, 1e-5);
    });
  });
});
