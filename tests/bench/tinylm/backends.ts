import { readFileSync } from 'node:fs';
import { compileKernels, simdBackend, type Backend } from '~/lib/tinylm';
import { plainBackend } from '~/lib/tinylm/kernels/plain-backend';

/** The compiled kernels; `npm run build` makes them. */
export const KERNELS = 'src/lib/tinylm/kernels/simd.wasm';

/** Both sets of kernels, in Node. */
export function openBackends(): Record<Backend['name'], Backend> {
  const simd = simdBackend(compileKernels(new Uint8Array(readFileSync(KERNELS))));
  return { simd, plain: plainBackend };
}
