import { inHex } from '~/lib/encoder/vectors/digest';
import { sha256 } from '~/lib/math/sha256';
import type { Backend } from '~/lib/tinylm/kernels/backend';
import { compileKernels, simdBackend } from '~/lib/tinylm/kernels/simd-backend';
import fingerprint from '~/lib/tinylm/kernels/simd.sha256?raw';
import address from '~/lib/tinylm/kernels/simd.wasm?url';

let opened: Promise<Backend> | undefined;

/**
 * The fast kernels, or the plain ones if WebAssembly SIMD is missing, or the file fails to load or was
 * changed on its way: a file with one flipped bit can compile and compute other numbers. The plain ones are slower, with
 * the same results up to rounding. `name` says which of the two they are.
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
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!fingerprint.startsWith(inHex(sha256(bytes)))) throw new Error('The kernels are damaged.');
  return simdBackend(compileKernels(bytes));
}
