import { fc, forAll } from '../../../../property';
import { describe, expect, test } from 'vitest';
import { workFloats } from '~/lib/tinylm/kernels/kernels';
import { BACKENDS, expectNear, noise, openArena } from './arena';

describe.each(BACKENDS)('attend of the $name kernels', (backend) => {
  test('gives the only value there is', () => {
    const { kernels, put, room, read } = openArena(backend);
    const out = room(4);
    const values = put([1, 2, 3, 4]);
    kernels.attend(out, put([5, 5, 5, 5]), put([1, 0, 0, 1]), values, room(4), 1, 1, 4, 0.5);
    expectNear(read(out, 4), [1, 2, 3, 4], 1e-6);
  });

  test('weights each head by its own keys, worked by hand', () => {
    // head 0 sees scores ln 3 and 0, head 1 twice the same: shares 3 : 1 and 1 : 1
    const { kernels, put, room, read } = openArena(backend);
    const q = put([1, 0, 0, 0, 0, 2, 0, 0]);
    const keys = put([2 * Math.log(3), 9, 9, 9, 9, 1, 9, 9, 0, 8, 8, 8, 8, 1, 8, 8]);
    const values = put([4, 4, 4, 0, 0, 0, 2, 2, 0, 0, 8, 0, 2, 0, 0, 2]);
    const out = room(8);
    kernels.attend(out, q, keys, values, room(4), 2, 2, 4, 0.5);
    expectNear(read(out, 8), [3, 3, 5, 0, 1, 0, 1, 2], 1e-6);
  });

  test('agrees with the last row of attention over the whole sequence', () => {
    const shapes = fc.record({
      n: fc.integer({ min: 1, max: 4 }).map((n) => 4 * n),
      heads: fc.integer({ min: 1, max: 3 }),
      e: fc.constantFrom(4, 8, 12),
      seed: fc.integer(),
    });
    forAll(shapes, ({ n, heads, e, seed }) => {
      const d = heads * e;
      const { kernels, put, room, read, run } = openArena(backend);
      const q = put(noise(n * d, seed));
      const keys = put(noise(n * d, seed + 1));
      const values = put(noise(n * d, seed + 2));
      const out = room(d);
      const scores = room(n);
      const p = room(n * n);
      const y = room(n * d);
      const work = room(workFloats(n, n + e));
      const last = q + (n - 1) * d;
      run(
        () => kernels.attend(out, last, keys, values, scores, n, heads, e, 0.7),
        [out, d],
        [scores, n],
      );
      for (let head = 0; head < d; head += e) {
        kernels.gemm(n, n, e, q + head, d, 1, keys + head, 1, d, p, n, 0, work);
        kernels.softmaxCausal(p, 1, n, 0.7);
        kernels.gemm(n, e, n, p, n, 1, values + head, d, 1, y + head, d, 0, work);
      }
      expectNear(read(out, d), read(y + (n - 1) * d, d), 2e-6);
    });
  });

  test.each([1, 2, 3, 5, 6, 7])('handles %i keys, which fill no whole vector', (n) => {
    const { kernels, put, room, read, run } = openArena(backend);
    const q = put([0, 0, 0, 0]);
    const keys = put(noise(n * 4, 1));
    const values = noise(n * 4, 2);
    const atValues = put(values);
    const out = room(4);
    const scores = room(8);
    run(
      () => kernels.attend(out, q, keys, atValues, scores, n, 1, 4, 1),
      [out, 4],
      [scores, Math.ceil(n / 4) * 4],
    );
    const mean = [0, 1, 2, 3].map(
      (i) => values.filter((_, at) => at % 4 === i).reduce((a, b) => a + b) / n,
    );
    expect(read(out, 4)).toHaveLength(4);
    expectNear(read(out, 4), mean, 1e-6);
  });
});
