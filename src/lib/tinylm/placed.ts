import type { Address } from './kernels/kernels';
import type { Parameter } from './parameters';

/** A tensor and its place in the arena. */
export interface Placed extends Parameter {
  at: Address;
}
