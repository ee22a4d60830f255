import { inHex } from '~/lib/encoder/vectors/digest';
import { sha256 } from '~/lib/math/sha256';
import type { Backend } from '~/lib/tinylm/kernels/backend';
import { compileKernels, simdBackend } from '~/lib/tinylm/kernels/simd-backend';

/** The address of compiled kernels, and the file that has their SHA-256. */
interface KernelsAt {
  address: string;
  fingerprint: string;
}

/**
 * @param plainer for a browser that does not know the instructions of the first ones
 * @throws Error if the file fails to load, does not compile, or was changed on its way: one flipped bit can compile and compute other numbers
 */
export async function fastKernels<K>(first: KernelsAt, plainer = first): Promise<Backend<K>> {
  const bytes = await bytesAt(first);
  const isKnown = plainer === first || WebAssembly.validate(bytes);
  return simdBackend<K>(compileKernels(isKnown ? bytes : await bytesAt(plainer)));
}

async function bytesAt({ address, fingerprint }: KernelsAt): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(address, import.meta.url));
  if (!response.ok) throw new Error(`The kernels answered ${response.status}.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!fingerprint.startsWith(inHex(sha256(bytes)))) throw new Error('The kernels are damaged.');
  return bytes;
}
