import { Problem } from '../../problem';
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

/** Asks for the memory of an arena. @throws Problem `memory-refused` if it is too much, or the browser refuses. */
export function allocate<T>(bytes: number, ask: () => T): T {
  const megabytes = Math.ceil(bytes / 2 ** 20);
  const refused = (cause?: unknown) => new Problem('memory-refused', { megabytes }, { cause });
  if (bytes > MOST_BYTES) throw refused();
  try {
    return ask();
  } catch (cause) {
    throw refused(cause);
  }
}
