import { upToFour } from './shapes';
import type { Address } from './kernels/kernels';

/** Address 0 means "none", and compiled kernels may keep constants in the first 64 KiB. */
const FIRST = 16_384;

/** Hands out addresses one after another; memory is asked for once, when the sum is known. */
export interface Arena {
  /** The address of `floats` floats, a multiple of 4. */
  take(floats: number): Address;
  /** Where the next tensor would stand: also the size of the arena so far, in floats. */
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
