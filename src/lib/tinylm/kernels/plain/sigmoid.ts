import { exponential } from '../../../math/elementary';

/** 1 / (1 + e⁻ˣ): from 0 to 1, and one half at 0. */
export function sigmoid(x: number): number {
  return 1 / (1 + exponential(-x));
}
