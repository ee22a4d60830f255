import { allocate, type Backend } from './backend';
import type { Kernels } from './kernels';

const PAGE = 65_536;

/** The compiled kernels; each arena has its own instance. */
export function simdBackend<K = Kernels>(module: WebAssembly.Module): Backend<K> {
  return {
    name: 'simd',
    open(bytes) {
      const pages = Math.max(1, Math.ceil(bytes / PAGE));
      const memory = allocate(
        bytes,
        () => new WebAssembly.Memory({ initial: pages, maximum: pages }),
      );
      const { exports } = new WebAssembly.Instance(module, { env: { memory } });
      return { kernels: exports as unknown as K, memory: memory.buffer };
    },
  };
}

/**
 * Compiles the bytes of `simd.wasm`.
 * @throws an Error with a sentence if they are damaged or the browser does not support SIMD.
 */
export function compileKernels(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module {
  try {
    return new WebAssembly.Module(bytes);
  } catch (cause) {
    throw new Error(
      `The fast kernels (${bytes.length} bytes) do not compile: either the file is damaged, then load the page again, or this browser knows no WebAssembly SIMD, then use a newer one or the plain kernels.`,
      { cause },
    );
  }
}
