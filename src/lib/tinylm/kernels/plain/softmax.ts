import { exponential } from '../../../math/elementary';
import type { Address, Kernels } from '../kernels';

/**
 * p[n] in place: eᵐˣ / Σ eᵐˣ with m = scale. The largest entry is subtracted first, which does not
 * change the result but prevents an overflow.
 */
export function softmaxRow(floats: Float32Array, p: Address, n: number, scale: number): void {
  let largest = -Infinity;
  for (let i = p; i < p + n; i++) largest = Math.max(largest, floats[i]!);
  let sum = 0;
  for (let i = p; i < p + n; i++) {
    const weight = exponential((floats[i]! - largest) * scale);
    floats[i] = weight;
    sum += weight;
  }
  for (let i = p; i < p + n; i++) floats[i]! /= sum;
}

/** Attention weights: each position attends to itself and to earlier positions. */
export function softmaxKernels(
  floats: Float32Array,
): Pick<Kernels, 'softmaxCausal' | 'softmaxCausalBack'> {
  return {
    softmaxCausal(p, matrices, T, scale) {
      for (let row = 0; row < matrices * T; row++, p += T) {
        const n = (row % T) + 1;
        softmaxRow(floats, p, n, scale);
        floats.fill(0, p + n, p + T);
      }
    },

    softmaxCausalBack(dp, p, matrices, T, scale) {
      for (let row = 0; row < matrices * T; row++, p += T, dp += T) {
        const n = (row % T) + 1;
        let mean = 0;
        for (let i = 0; i < n; i++) mean += floats[p + i]! * floats[dp + i]!;
        for (let i = 0; i < n; i++) {
          floats[dp + i] = floats[p + i]! * (floats[dp + i]! - mean) * scale;
        }
        floats.fill(0, dp + n, dp + T);
      }
    },
  };
}
