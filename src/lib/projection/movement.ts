import type { Work } from './work';

/** A map under way: moves its points `of` times. */
export interface Movement {
  of: number;
  /** One step; `at` counts from 0. */
  step(at: number): void;
  /** x y x y …, [count × 2], a copy. */
  positions(): Float32Array;
}

/** The work before a map can move. */
export type Preparation = Work<Movement>;

/** A map that does not move: there after so many steps that change nothing. */
export function still(positions: Float32Array, of: number): Movement {
  return { of, step: () => undefined, positions: () => positions.slice() };
}
