import { inHex } from '~/lib/encoder/vectors/digest';
import { sha256 } from '~/lib/math/sha256';
import type { Backend } from '~/lib/tinylm/kernels/backend';
import { compileKernels, simdBackend } from '~/lib/tinylm/kernels/simd-backend';

/** The address of compiled kernels, and the file that has their SHA-256. */
interface KernelsAt {
  address: string;
  fingerprint: string;
}

/** @throws Error if the file fails to load, does not compile, or was changed on its way: one flipped bit can compile and compute other numbers */
export async function fastKernels<K>({ address, fingerprint }: KernelsAt): Promise<Backend<K>> {
  const response = await fetch(new URL(address, import.meta.url));
  if (!response.ok) throw new Error(`The kernels answered ${response.status}.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!fingerprint.startsWith(inHex(sha256(bytes)))) throw new Error('The kernels are damaged.');
  return simdBackend<K>(compileKernels(bytes));
}
