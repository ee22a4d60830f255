import type { Address, Kernels } from '../kernels';
import { softmaxRow } from './softmax';

/** Attention of the newest token over everything before it, for decoding. */
export function attendKernel(floats: Float32Array): Pick<Kernels, 'attend'> {
  return {
    attend(out, q, keys, values, scores, n, heads, e, scale) {
      const d = heads * e;
      for (let at = 0; at < d; at += e) {
        for (let t = 0; t < n; t++) floats[scores + t] = product(q + at, keys + t * d + at, e);
        softmaxRow(floats, scores, n, scale);
        for (let i = at; i < at + e; i++) {
          let sum = 0;
          for (let t = 0; t < n; t++) sum += floats[scores + t]! * floats[values + t * d + i]!;
          floats[out + i] = sum;
        }
      }
    },
  };

  function product(a: Address, b: Address, n: number): number {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += floats[a + i]! * floats[b + i]!;
    return sum;
  }
}
