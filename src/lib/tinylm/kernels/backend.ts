import type { Kernels } from './kernels';

/** A set of kernels, ready to open arenas. */
export interface Backend {
  name: 'simd' | 'plain';
  /**
   * An arena of at least so many bytes, all 0, and the kernels that work in it.
   * @throws a sentence if the browser refuses the memory.
   */
  open(bytes: number): { kernels: Kernels; memory: ArrayBuffer };
}

/** The kernels were compiled for at most so many bytes. */
const MOST_BYTES = 2 ** 30;

/** The memory of an arena cannot be had; the code and the value let a page say so in its language. */
export class MemoryRefused extends Error {
  readonly code = 'memory-refused';
  readonly values: { megabytes: number };

  constructor(megabytes: number, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.values = { megabytes };
  }
}

/** Asks for the memory of an arena. @throws MemoryRefused if it is too much, or the browser refuses. */
export function allocate<T>(bytes: number, ask: () => T): T {
  const megabytes = Math.ceil(bytes / 2 ** 20);
  if (bytes > MOST_BYTES) {
    throw new MemoryRefused(
      megabytes,
      `The model needs ${megabytes} MB of memory; at most ${MOST_BYTES / 2 ** 20} MB can be used here. Choose a smaller model or a smaller batch.`,
    );
  }
  try {
    return ask();
  } catch (cause) {
    throw new MemoryRefused(
      megabytes,
      `The browser refused the ${megabytes} MB of memory that the model needs. Choose a smaller model, or close other tabs and try again.`,
      cause,
    );
  }
}
