import { allocate, type Backend } from '../backend';
import type { Kernels } from '../kernels';
import { attendKernel } from './attend';
import { crossEntropyKernel } from './cross-entropy';
import { embeddingKernels } from './embedding';
import { gemmKernel } from './gemm';
import { normKernels } from './norm';
import { optimiserKernels } from './optimiser';
import { reluKernels } from './activations';
import { rotaryKernels } from './rotary';
import { softmaxKernels } from './softmax';

/**
 * The kernels in plain TypeScript: readable, a reference for the fast ones, and a fallback for
 * browsers without SIMD. They store float32 but compute in float64; about nine times slower than
 * SIMD.
 *
 * @param memory the arena that all addresses count from.
 */
function plainKernels(memory: ArrayBuffer): Kernels {
  const floats = new Float32Array(memory);
  const integers = new Int32Array(memory);
  return {
    ...gemmKernel(floats),
    ...normKernels(floats),
    ...reluKernels(floats),
    ...rotaryKernels(floats),
    ...softmaxKernels(floats),
    ...crossEntropyKernel(floats, integers),
    ...embeddingKernels(floats, integers),
    ...optimiserKernels(floats),
    ...attendKernel(floats),
  };
}

export const plainBackend: Backend = {
  name: 'plain',
  open(bytes) {
    const memory = allocate(bytes, () => new ArrayBuffer(bytes));
    return { kernels: plainKernels(memory), memory };
  },
};
