import type { Backend } from '~/lib/tinylm/kernels/backend';
import { compileKernels, simdBackend } from '~/lib/tinylm/kernels/simd-backend';
import address from '~/lib/tinylm/kernels/simd.wasm?url';

let opened: Promise<Backend> | undefined;

/**
 * The fast kernels, or the plain ones if WebAssembly SIMD is missing or the file fails to load;
 * these are slower, with the same results up to rounding. `name` says which of the two they are.
 * After a failure, the next call tries the fast ones again.
 */
export async function backend(): Promise<Backend> {
  try {
    return await (opened ??= fast());
  } catch {
    opened = undefined;
    const { plainBackend } = await import('~/lib/tinylm/kernels/plain');
    return plainBackend;
  }
}

async function fast(): Promise<Backend> {
  const response = await fetch(new URL(address, import.meta.url));
  if (!response.ok) throw new Error(`The kernels answered ${response.status}.`);
  return simdBackend(compileKernels(new Uint8Array(await response.arrayBuffer())));
}
