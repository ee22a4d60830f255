import { fc, forAll, forAllOf } from '../../../../property';
import { describe, expect, test } from 'vitest';
import { BACKENDS, dot, expectNear, noise, openArena, slopes } from './arena';

function softmax(scores: readonly number[]): number[] {
  const weights = scores.map((score) => Math.exp(score - Math.max(...scores)));
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / sum);
}

/** Row r of the [matrices · T × T] scores over its first r mod T + 1 entries, the rest 0. */
function softmaxCausal(scores: readonly number[], T: number, scale: number): number[] {
  return Array.from({ length: scores.length / T }, (_, row) => {
    const n = (row % T) + 1;
    const seen = scores.slice(row * T, row * T + n).map((score) => score * scale);
    return [...softmax(seen), ...new Array<number>(T - n).fill(0)];
  }).flat();
}

const isSeen = (T: number) => (_: unknown, i: number) => i % T <= Math.floor(i / T) % T;

const shapes = fc.record({
  matrices: fc.integer({ min: 1, max: 3 }),
  T: fc.integer({ min: 1, max: 5 }).map((n) => 4 * n),
  scale: fc.double({ min: 0.1, max: 8, noNaN: true }),
  seed: fc.integer(),
});

describe.each(BACKENDS)('softmaxCausal of the $name kernels', (backend) => {
  test('matches the known results of a small matrix', () => {
    // e^(2 · ½ ln 3) = 3: shares 3 : 1; row 2 sees equals; row 3 sees one that outweighs all
    const half = Math.log(3) / 2;
    const { kernels, put, read, run } = openArena(backend);
    const p = put([7, NaN, NaN, NaN, half, 0, NaN, NaN, 5, 5, 5, NaN, 0, 0, 1000, 0]);
    run(() => kernels.softmaxCausal(p, 1, 4, 2), [p, 16]);
    const third = 1 / 3;
    const expected = [1, 0, 0, 0, 0.75, 0.25, 0, 0, third, third, third, 0, 0, 0, 1, 0];
    expectNear(read(p, 16), expected, 1e-6);
    expect(read(p, 4)).toEqual([1, 0, 0, 0]);
  });

  test('agrees with the formula, whatever masked positions contain', () => {
    forAll(shapes, ({ matrices, T, scale, seed }) => {
      const scores = noise(matrices * T * T, seed).map((x) => Math.fround(4 * x));
      const { kernels, put, read, run } = openArena(backend);
      const p = put(scores.map((x, i) => (isSeen(T)(x, i) ? x : NaN)));
      run(() => kernels.softmaxCausal(p, matrices, T, scale), [p, scores.length]);
      expectNear(read(p, scores.length), softmaxCausal(scores, T, scale), 1e-6);
    });
  });

  test('passes NaN on', () => {
    const { kernels, put, read } = openArena(backend);
    const p = put([1, 1, 1, 1, NaN, 1, 1, 1, 1, NaN, 1, 1, 1, 1, 1, NaN]);
    kernels.softmaxCausal(p, 1, 4, 1);
    expect(read(p, 4)).toEqual([1, 0, 0, 0]);
    const seenLater = read(p, 16).filter((x, i) => i >= 4 && isSeen(4)(x, i));
    expect(seenLater).toEqual(seenLater.map(() => NaN));
  });
});

test.each(BACKENDS)(
  'softmaxCausalBack of the $name kernels gives the slopes of the formula, and 0 where masked',
  (backend) => {
    forAllOf(15, shapes, ({ matrices, T, scale, seed }) => {
      const scores = noise(matrices * T * T, seed);
      const dp = noise(matrices * T * T, seed + 1);
      const { kernels, put, read, run } = openArena(backend);
      const p = put(softmaxCausal(scores, T, scale));
      const atDp = put(dp.map((x, i) => (isSeen(T)(x, i) ? x : NaN)));
      run(() => kernels.softmaxCausalBack(atDp, p, matrices, T, scale), [atDp, dp.length]);
      const expected = slopes((moved) => dot(dp, softmaxCausal(moved, T, scale)), scores, 1e-4);
      expectNear(read(atDp, dp.length), expected, 1e-5);
    });
  },
);
