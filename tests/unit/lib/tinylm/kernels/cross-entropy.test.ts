import { fc, forAllOf } from '../../../../property';
import { describe, expect, test } from 'vitest';
import { seededRng } from '~/lib/math/rng';
import { BACKENDS, expectNear, noise, openArena, slopes } from './arena';

function crossEntropy(z: readonly number[], target: number[], weight: number[], total: number) {
  const width = z.length / target.length;
  return target.reduce((sum, wanted, row) => {
    const logits = z.slice(row * width, (row + 1) * width);
    const most = Math.max(...logits);
    const logOfSum = most + Math.log(logits.reduce((s, x) => s + Math.exp(x - most), 0));
    return sum + (weight[row]! / total) * (logOfSum - logits[wanted]!);
  }, 0);
}

const shapes = fc.record({
  rows: fc.integer({ min: 1, max: 5 }),
  width: fc.integer({ min: 1, max: 5 }).map((n) => 8 * n),
  spread: fc.constantFrom(1, 10, 60),
  seed: fc.integer(),
});

describe.each(BACKENDS)('crossEntropy of the $name kernels', (backend) => {
  test('matches the known results of two rows', () => {
    // eight equals: ln 8 and shares of 1/8; then ln 3 against seven zeros: 3 of 10 and 1 of 10
    const { kernels, put, putIntegers, read, run } = openArena(backend);
    const z = put([...new Array<number>(8).fill(2), Math.log(3), 0, 0, 0, 0, 0, 0, 0]);
    const target = putIntegers([7, 0]);
    const weight = put([1, 3]);
    const loss = run(() => kernels.crossEntropy(z, target, weight, 2, 8, 4), [z, 16]);
    expect(loss).toBeCloseTo((Math.log(8) + 3 * Math.log(10 / 3)) / 4, 6);
    const tenth = 0.1 * 0.75;
    const first = new Array<number>(7).fill(0.125 / 4);
    const second = new Array<number>(7).fill(tenth);
    expectNear(read(z, 16), [...first, -0.875 / 4, -7 * tenth, ...second], 1e-6);
  });

  test('ignores positions of weight 0, even NaN', () => {
    const { kernels, put, putIntegers, read } = openArena(backend);
    const z = put([...new Array<number>(8).fill(NaN), ...new Array<number>(8).fill(0)]);
    const loss = kernels.crossEntropy(z, putIntegers([1, 2]), put([0, 1]), 2, 8, 1);
    expect(loss).toBeCloseTo(Math.log(8), 6);
    expect(read(z, 8)).toEqual(new Array<number>(8).fill(0));
  });

  test('passes NaN on', () => {
    const { kernels, put, putIntegers } = openArena(backend);
    for (const at of [0, 3, 7]) {
      const z = put(Array.from({ length: 8 }, (_, i) => (i === at ? NaN : 0)));
      expect(kernels.crossEntropy(z, putIntegers([1]), put([1]), 1, 8, 1)).toBeNaN();
    }
  });

  test('agrees with the formula and with its slopes', () => {
    forAllOf(40, shapes, ({ rows, width, spread, seed }) => {
      const rng = seededRng(seed);
      const z = noise(rows * width, rng).map((x) => Math.fround(spread * x));
      const target = Array.from({ length: rows }, () => Math.floor(rng() * width));
      const weight = noise(rows, rng).map(Math.abs);
      const { kernels, put, putIntegers, read, run } = openArena(backend);
      const atZ = put(z);
      const atTarget = putIntegers(target);
      const atWeight = put(weight);
      const total = 3.5;
      const loss = run(
        () => kernels.crossEntropy(atZ, atTarget, atWeight, rows, width, total),
        [atZ, z.length],
      );
      expectNear([loss], [crossEntropy(z, target, weight, total)], 2e-6);
      const expected = slopes((moved) => crossEntropy(moved, target, weight, total), z, 1e-4);
      expectNear(read(atZ, z.length), expected, 1e-6);
    });
  });
});
