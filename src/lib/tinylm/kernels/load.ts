import type { Kernels } from './kernels';
import { plainKernels } from './plain';

/** A set of kernels, ready to open arenas. */
export interface Backend {
  name: 'simd' | 'plain';
  /**
   * An arena of at least so many bytes, all 0, and the kernels that work in it.
   * @throws a sentence if the browser refuses the memory.
   */
  open(bytes: number): { kernels: Kernels; memory: ArrayBuffer };
}

const PAGE = 65_536;

/** The kernels were compiled for at most so many bytes. */
const MOST_BYTES = 2 ** 30;

/** Plain TypeScript: slower, runs everywhere. */
export const plainBackend: Backend = {
  name: 'plain',
  open(bytes) {
    const memory = allocate(bytes, () => new ArrayBuffer(bytes));
    return { kernels: plainKernels(memory), memory };
  },
};

/** The compiled kernels; each arena gets an instance of its own. */
export function simdBackend(module: WebAssembly.Module): Backend {
  return {
    name: 'simd',
    open(bytes) {
      const pages = Math.max(1, Math.ceil(bytes / PAGE));
      const memory = allocate(
        bytes,
        () => new WebAssembly.Memory({ initial: pages, maximum: pages }),
      );
      const { exports } = new WebAssembly.Instance(module, { env: { memory } });
      return { kernels: exports as unknown as Kernels, memory: memory.buffer };
    },
  };
}

/**
 * Compiles the bytes of `simd.wasm`.
 * @throws a sentence if they are damaged or the browser knows no SIMD.
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

function allocate<T>(bytes: number, ask: () => T): T {
  const megabytes = Math.ceil(bytes / 2 ** 20);
  if (bytes > MOST_BYTES) {
    throw new Error(
      `The model needs ${megabytes} MB of memory; at most ${MOST_BYTES / 2 ** 20} MB can be used here. Choose a smaller model or a smaller batch.`,
    );
  }
  try {
    return ask();
  } catch (cause) {
    throw new Error(
      `The browser refused the ${megabytes} MB of memory that the model needs. Choose a smaller model, or close other tabs and try again.`,
      { cause },
    );
  }
}
