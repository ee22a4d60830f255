import type { Backend } from '~/lib/tinylm/kernels/backend';
import fingerprint from '~/lib/tinylm/kernels/simd.sha256?raw';
import address from '~/lib/tinylm/kernels/simd.wasm?url';
import { fastKernels } from '../kernels';

let opened: Promise<Backend> | undefined;

/**
 * The fast kernels, or the plain ones if WebAssembly SIMD is missing or `fastKernels` fails. The plain ones are slower, with
 * the same results up to rounding. `name` says which of the two they are.
 * After a failure, the next call tries the fast ones again.
 */
export async function backend(): Promise<Backend> {
  try {
    return await (opened ??= fastKernels({ address, fingerprint }));
  } catch {
    opened = undefined;
    const { plainBackend } = await import('~/lib/tinylm/kernels/plain');
    return plainBackend;
  }
}
