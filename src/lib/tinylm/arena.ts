import { upToFour } from './shapes';
import type { Address } from './kernels/kernels';

/** Address 0 means "none", and compiled kernels may keep constants in the first 64 KiB. */
const FIRST = 16_384;

/** Allocates addresses one after another; the memory is requested once, when the total is known. */
export interface Arena {
  /** Reserves `floats` floats and returns their address, a multiple of 4. */
  take(floats: number): Address;
  /** The address of the next tensor, which is also the size of the arena so far, in floats. */
  readonly top: Address;
}

export function openArena(): Arena {
  let top = FIRST;
  return {
    take(floats) {
      const at = top;
      top += upToFour(floats);
      return at;
    },
    get top() {
      return top;
    },
  };
}
