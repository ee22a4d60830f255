import { describe, expect, test } from 'vitest';
import { BACKENDS, openArena } from './arena';

describe.each(BACKENDS)('relu of the $name kernels', (backend) => {
  test('turns negative entries into 0 and leaves the others', () => {
    const { kernels, put, read, run } = openArena(backend);
    const x = put([-1, 0, 2, -1e-40, 1e-40, 7, -Infinity, 3]);
    run(() => kernels.relu(x, 8), [x, 8]);
    expect(read(x, 8)).toEqual([0, 0, 2, 0, Math.fround(1e-40), 7, 0, 3]);
  });

  test('passes NaN on', () => {
    const { kernels, put, read } = openArena(backend);
    const x = put([NaN, 1, 1, 1]);
    kernels.relu(x, 4);
    expect(read(x, 4)).toEqual([NaN, 1, 1, 1]);
  });

  test('passes the gradient back where the output is positive', () => {
    const { kernels, put, read, run } = openArena(backend);
    const y = put([0, 1, 0, 2, 3, 0, 0, 4]);
    const dx = put([1, 2, 3, 4, -5, -6, 0, 8]);
    run(() => kernels.reluBack(dx, y, 8), [dx, 8]);
    expect(read(dx, 8)).toEqual([0, 2, 0, 4, -5, 0, 0, 8]);
  });
});
