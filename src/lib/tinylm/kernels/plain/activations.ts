import { exponential } from '~/lib/math/elementary';
import type { Kernels } from '../kernels';

/** 1 / (1 + e⁻ˣ): from 0 to 1, and one half at 0. */
export function sigmoid(x: number): number {
  return 1 / (1 + exponential(-x));
}

/** max(0, x), the activation between the two layers of the feed-forward part. */
export function reluKernels(floats: Float32Array): Pick<Kernels, 'relu' | 'reluBack'> {
  return {
    relu(x, n) {
      for (let i = x; i < x + n; i++) if (floats[i]! < 0) floats[i] = 0;
    },
    reluBack(dx, y, n) {
      for (let i = 0; i < n; i++) if (floats[y + i] === 0) floats[dx + i] = 0;
    },
  };
}
