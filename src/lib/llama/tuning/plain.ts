import type { Address } from '../../tinylm/kernels/kernels';
import { plainBackend } from '../../tinylm/kernels/plain';
import { sigmoid } from '../../tinylm/kernels/plain/activations';
import type { TuningBackend, TuningKernels } from './kernels';

/** The kernels in plain TypeScript: a reference for the fast ones, and for browsers without SIMD; many times slower. */
export const plainTuning: TuningBackend = {
  name: 'plain',
  open(bytes) {
    const { memory, kernels } = plainBackend.open(bytes);
    const floats = new Float32Array(memory);
    return {
      memory,
      kernels: {
        ...kernels,
        ...tableKernels(floats, new Int8Array(memory)),
        ...headKernels(floats),
        ...gateKernels(floats),
      },
    };
  },
};

function tableKernels(
  floats: Float32Array,
  bytes: Int8Array,
): Pick<TuningKernels, 'multiplyTable' | 'scaleColumns'> {
  /** Σ over i of x[i] · table[at + i · step]. */
  function sumOfProducts(x: Address, at: number, step: number, k: number): number {
    let sum = 0;
    for (let i = 0; i < k; i++) sum += floats[x + i]! * bytes[at + i * step]!;
    return sum;
  }
  return {
    multiplyTable(m, n, k, a, table, turned, c) {
      for (let row = 0; row < m; row++)
        for (let j = 0; j < n; j++) {
          const at = 4 * table + (turned ? j * k : j);
          floats[c + row * n + j] = sumOfProducts(a + row * k, at, turned ? 1 : n, k);
        }
    },
    scaleColumns(y, x, scales, base, rows, width) {
      for (let at = 0; at < rows * width; at++)
        floats[y + at] =
          floats[x + at]! * floats[scales + (at % width)]! + (base ? floats[base + at]! : 0);
    },
  };
}

function headKernels(floats: Float32Array): Pick<TuningKernels, 'turnHeads'> {
  /** Turns (a, b) by an angle, as a point in the plane. */
  function turnPair(at: Address, half: number, cos: number, sin: number): void {
    const a = floats[at]!;
    const b = floats[at + half]!;
    floats[at] = a * cos - b * sin;
    floats[at + half] = a * sin + b * cos;
  }
  return {
    turnHeads(x, rows, stride, heads, e, table, direction) {
      const half = e / 2;
      for (let row = 0; row < rows; row++)
        for (let head = 0; head < heads; head++)
          for (let i = 0; i < half; i++) {
            const angle = table + row * e + i;
            const sine = direction * floats[angle + half]!;
            turnPair(x + row * stride + head * e + i, half, floats[angle]!, sine);
          }
    },
  };
}

function gateKernels(floats: Float32Array): Pick<TuningKernels, 'swiglu' | 'swigluBack'> {
  return {
    swiglu(out, gateUp, rows, inner) {
      for (let row = 0; row < rows; row++)
        for (let i = 0; i < inner; i++) {
          const at = gateUp + 2 * row * inner + i;
          const gate = floats[at]!;
          floats[out + row * inner + i] = gate * sigmoid(gate) * floats[at + inner]!;
        }
    },
    swigluBack(dGateUp, dOut, gateUp, rows, inner) {
      for (let row = 0; row < rows; row++)
        for (let i = 0; i < inner; i++) {
          const place = 2 * row * inner + i;
          const gate = floats[gateUp + place]!;
          const wanted = floats[dOut + row * inner + i]!;
          const share = sigmoid(gate);
          // (x σ(x))′ = σ(x) + x σ(x) (1 − σ(x))
          const slope = share + gate * share * (1 - share);
          floats[dGateUp + place] = wanted * floats[gateUp + place + inner]! * slope;
          floats[dGateUp + place + inner] = wanted * gate * share;
        }
    },
  };
}
