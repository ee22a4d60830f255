import type { Address, Kernels } from '../kernels';
import { sigmoid } from './activations';

/**
 * The transformation of queries and keys before their product. Both are rotated by an angle proportional to their
 * position, so that the product depends on their distance (rotary position embedding, Su et al. 2021, the variant that
 * pairs entry i with entry i + e/2). Keys are first mixed with the previous key, by a share that each head learns, so
 * that a single layer can find "what came after X".
 */
export function rotaryKernels(floats: Float32Array): Pick<Kernels, 'rotate' | 'rotateBack'> {
  return {
    rotate(out, qkv, previous, smear, table, batch, T, heads, e) {
      const d = heads * e;
      for (let row = 0; row < batch * T; row++) {
        const t = row % T;
        const query = qkv + row * 3 * d;
        const to = out + row * 2 * d;
        const key = query + d;
        const keyBefore = t > 0 ? key - 3 * d : previous;
        floats.copyWithin(to, query, query + 2 * d);
        for (let head = 0; head < heads && smear !== 0; head++) {
          const share = sigmoid(floats[smear + head]!);
          const before = keyBefore && keyBefore + head * e;
          mix(to + d + head * e, before, share, e);
        }
        for (let head = 0; head < 2 * heads; head++) turn(to + head * e, table + t * e, e, 1);
      }
    },

    rotateBack(dQkv, dSmear, dOut, qkv, smear, table, batch, T, heads, e) {
      const d = heads * e;
      for (let row = 0; row < batch * T; row++) {
        const to = dQkv + row * 3 * d;
        const from = dOut + row * 2 * d;
        floats.copyWithin(to, from, from + 2 * d);
        for (let head = 0; head < 2 * heads; head++) {
          turn(to + head * e, table + (row % T) * e, e, -1);
        }
      }
      if (smear === 0) return;
      for (let sequence = 0; sequence < batch; sequence++) {
        const start = sequence * T * 3 * d + d;
        for (let head = 0; head < heads; head++) {
          const share = sigmoid(floats[smear + head]!);
          const at = start + head * e;
          if (dSmear !== 0) {
            const slope = share * (1 - share);
            floats[dSmear + head]! += slope * pull(dQkv + at, qkv + at, T, 3 * d, e);
          }
          unmix(dQkv + at, share, T, 3 * d, e);
        }
      }
    },
  };

  /** Rotates the pairs (i, i + e/2) of a head by the angles of a table row, forwards (1) or back (−1). */
  function turn(x: Address, angles: Address, e: number, direction: 1 | -1): void {
    const half = e / 2;
    for (let i = 0; i < half; i++) {
      const cos = floats[angles + i]!;
      const sin = direction * floats[angles + half + i]!;
      const a = floats[x + i]!;
      const b = floats[x + half + i]!;
      floats[x + i] = a * cos - b * sin;
      floats[x + half + i] = a * sin + b * cos;
    }
  }

  /** key ← (1 − share) · key + share · before; `before` 0 stands for a row of zeros. */
  function mix(key: Address, before: Address, share: number, e: number): void {
    for (let i = 0; i < e; i++) {
      const earlier = before === 0 ? 0 : floats[before + i]!;
      floats[key + i] = (1 - share) * floats[key + i]! + share * earlier;
    }
  }

  /** Σ over t of dKey[t] · (key[t − 1] − key[t]): the gradient of the share. */
  function pull(dKey: Address, key: Address, T: number, stride: number, e: number): number {
    let sum = 0;
    for (let t = 0; t < T; t++, dKey += stride, key += stride) {
      for (let i = 0; i < e; i++) {
        const earlier = t === 0 ? 0 : floats[key - stride + i]!;
        sum += floats[dKey + i]! * (earlier - floats[key + i]!);
      }
    }
    return sum;
  }

  /** Adds the gradient of a key through the next one: dKey[t] ← (1 − share) · dKey[t] + share · dKey[t + 1]. */
  function unmix(dKey: Address, share: number, T: number, stride: number, e: number): void {
    for (let t = 0; t < T; t++, dKey += stride) {
      for (let i = 0; i < e; i++) {
        const later = t === T - 1 ? 0 : floats[dKey + stride + i]!;
        floats[dKey + i] = (1 - share) * floats[dKey + i]! + share * later;
      }
    }
  }
}
