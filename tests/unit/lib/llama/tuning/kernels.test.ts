import { expect, test } from 'vitest';
import { tableWork } from '~/lib/llama/tuning/kernels';
import { seededRng } from '~/lib/math/rng';
import { fc, forAllOf } from '../../../../property';
import { expectNear, noise, openArena } from '../../tinylm/kernels/arena';
import { fastTuning } from './engine';

// that columns are scaled, heads turned and gates opened is held by the gradients of reference.test.ts
const open = () => openArena(fastTuning);

const sizes = fc.record({
  m: fc.integer({ min: 1, max: 50 }).map((tiles) => 4 * tiles),
  n: fc.integer({ min: 1, max: 12 }).map((tiles) => 8 * tiles),
  k: fc.integer({ min: 1, max: 80 }).map((tiles) => 16 * tiles),
  turned: fc.constantFrom<0 | 1>(0, 1),
});

test('floats are multiplied with whole numbers, whichever way the table lies', () => {
  forAllOf(30, sizes, ({ m, n, k, turned }) => {
    const { kernels, floats, put, room, run, read } = open();
    const rng = seededRng(2);
    const x = noise(m * k, 1);
    const table = Int8Array.from({ length: n * k }, () => Math.round(254 * rng() - 127));
    const [a, at, c, work] = [put(x), room((n * k) / 4), room(m * n), room(tableWork)];
    new Int8Array(floats.buffer).set(table, 4 * at);
    run(
      () => kernels.multiplyTable(m, n, k, a, at, turned, c, work),
      [c, m * n],
      [work, tableWork],
    );
    const product = Array.from({ length: m * n }, (_, place) => {
      const [row, column] = [Math.floor(place / n), place % n];
      let sum = 0;
      for (let i = 0; i < k; i++)
        sum += x[row * k + i]! * table[turned ? column * k + i : i * n + column]!;
      return sum;
    });
    expectNear(read(c, m * n), product, 5e-3); // of sums of up to 1,280 terms of about 60
  });
}, 30_000);

test('a loss over 49,152 tokens keeps its fifth digit', () => {
  const { kernels, put, putIntegers, read } = open();
  const width = 49_152;
  const z = put(new Float32Array(width));
  const loss = kernels.crossEntropy(z, putIntegers([7]), put([1]), 1, width, 1);
  expect(Math.abs(loss - Math.log(width))).toBeLessThan(1e-6);
  expectNear(read(z, 2), [1 / width, 1 / width], 1e-9);
});
