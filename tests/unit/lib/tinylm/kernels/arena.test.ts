import { describe, expect, test } from 'vitest';
import { plainBackend } from '~/lib/tinylm/kernels/plain';
import { expectNear, openArena, slopes } from './arena';

describe('the test arena for kernels', () => {
  test('catches a write before, after and between the outputs', () => {
    const { floats, put, run } = openArena(plainBackend);
    const at = put([1, 2, 3, 4]);
    const write = (i: number) => () => run(() => (floats[i] = 5), [at, 1], [at + 2, 2]);
    for (const i of [at, at + 2, at + 3]) expect(write(i)).not.toThrow();
    for (const i of [0, at - 1, at + 1, at + 4]) expect(write(i)).toThrow('outside the outputs');
  });

  test('contains only what was put there', () => {
    const { floats, put } = openArena(plainBackend);
    const at = put([1]);
    expect([...floats.subarray(at - 1, at + 2)]).toEqual([NaN, 1, NaN]);
  });

  test('does not accept NaN as near', () => {
    expect(() => expectNear([NaN], [0])).toThrow();
    expect(() => expectNear([0], [NaN])).toThrow();
    expect(() => expectNear([1.1], [1])).toThrow();
    expectNear([1 + 1e-6], [1]);
  });

  test('finds the slopes of a parabola', () => {
    expectNear(
      slopes(([x, y]) => x! * x! + 3 * y!, [2, 5]),
      [4, 3],
      1e-8,
    );
  });
});
