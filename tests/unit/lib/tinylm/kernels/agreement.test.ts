import { describe, expect, test } from 'vitest';
import { logarithm } from '~/lib/math/elementary';
import { type Backend } from '~/lib/tinylm';
import { BACKENDS, openArena } from './arena';

const [plain, simd] = BACKENDS as [Backend, Backend];

describe('the SIMD kernels', () => {
  test('compute the same logarithm, to the last bit', () => {
    const { kernels, put, putIntegers } = openArena(simd);
    const target = putIntegers([0]);
    const one = put([1]);
    for (let width = 8; width < 2000; width += 8) {
      // the loss of equal logits is the logarithm of their number
      const loss = kernels.crossEntropy(put(new Float32Array(width)), target, one, 1, width, 1);
      expect(loss).toBe(logarithm(width));
    }
  });

  test('include every plain kernel', () => {
    const names = (backend: Backend) => Object.keys(backend.open(64).kernels).sort();
    expect(names(simd)).toEqual(names(plain));
  });
});
