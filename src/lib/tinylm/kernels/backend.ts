import { Problem } from '../../problem';
import type { Kernels } from './kernels';

export interface Backend<K = Kernels> {
  name: 'simd' | 'plain';
  /**
   * Opens an arena of at least `bytes` zero bytes, with the kernels that work in it.
   * @throws an Error with a sentence if the browser refuses the memory.
   */
  open(bytes: number): { kernels: K; memory: ArrayBuffer };
}

/** Most bytes that the kernels were compiled for. */
const MOST_BYTES = 2 ** 30;

/** Requests the memory of an arena. @throws Problem `memory-refused` if it is too much, or the browser refuses. */
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
