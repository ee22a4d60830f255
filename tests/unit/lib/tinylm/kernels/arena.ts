import { expect } from 'vitest';
import { type Rng, seededRng } from '~/lib/math/rng';
import type { Address, Kernels } from '~/lib/tinylm/kernels/kernels';
import { compileKernels, simdBackend, type Backend } from '~/lib/tinylm';
import { plainBackend } from '~/lib/tinylm/kernels/plain';
import { buildKernels } from '../../../../../scripts/build/kernels.mjs';

export const simdBytes = Uint8Array.from((await buildKernels()).bytes);

export const BACKENDS: Backend[] = [plainBackend, simdBackend(compileKernels(simdBytes))];

const BYTES = 2 ** 21;
const GAP = 8;
const MARGIN = 4096;

/** So many floats from an address on. */
export type Region = [at: Address, size: number];

/** All that holds no tensor is NaN: reading beyond inputs gives NaN, `run` catches writing beyond outputs. */
export function openArena<K = Kernels>(backend: Backend<K>) {
  const { kernels, memory } = backend.open(BYTES);
  const floats = new Float32Array(memory).fill(NaN);
  const integers = new Int32Array(memory);
  let top = 64;

  function place(size: number): Address {
    const at = top;
    top = Math.ceil((at + size + GAP) / 4) * 4;
    expect(top, 'floats of the test arena').toBeLessThanOrEqual(floats.length);
    return at;
  }

  return {
    kernels,
    floats,
    room: place,
    put(values: ArrayLike<number>): Address {
      const at = place(values.length);
      floats.set(values, at);
      return at;
    },
    putIntegers(values: ArrayLike<number>): Address {
      const at = place(values.length);
      integers.set(values, at);
      return at;
    },
    read: (at: Address, size: number): number[] => [...floats.subarray(at, at + size)],
    /** Runs a kernel and refuses any write outside the regions. */
    run<T>(kernel: () => T, ...writes: Region[]): T {
      const before = integers.slice(0, top + MARGIN);
      const result = kernel();
      const isAllowed = (i: number) => writes.some(([at, size]) => i >= at && i < at + size);
      let strayed = -1;
      for (let i = 0; i < before.length && strayed < 0; i++) {
        if (integers[i] !== before[i] && !isAllowed(i)) strayed = i;
      }
      expect(strayed, 'address written outside the outputs').toBe(-1);
      return result;
    },
  };
}

export type Arena = ReturnType<typeof openArena<Kernels>>;

/** Numbers from −1 to 1, as float32 keeps them. */
export function noise(size: number, seed: number | Rng): number[] {
  const rng = typeof seed === 'number' ? seededRng(seed) : seed;
  return Array.from({ length: size }, () => Math.fround(2 * rng() - 1));
}

/** Entry by entry, relative to the expected one or to 1 if that is larger. */
export function expectNear(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance = 1e-5,
): void {
  expect(actual.length).toBe(expected.length);
  const isFar = (value: number, i: number) =>
    !(Math.abs(value - expected[i]!) <= tolerance * Math.max(1, Math.abs(expected[i]!)));
  const far = Array.from(actual).findIndex(isFar);
  if (far >= 0) expect([far, actual[far]]).toEqual([far, expected[far]]);
}

/** The gradient of f at x by central differences. */
export function slopes(f: (x: number[]) => number, x: readonly number[], step = 1e-5): number[] {
  return x.map((_, i) => {
    const moved = (by: number) => f(x.map((value, j) => (j === i ? value + by : value)));
    return (moved(step) - moved(-step)) / (2 * step);
  });
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
