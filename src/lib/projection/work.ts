/** Work in short pieces: yields between two of them, and returns the result. */
export type Work<T> = Generator<undefined, T>;

/** A map in progress: it moves its points `of` times. */
export interface Movement {
  of: number;
  /** Does one step; `at` counts from 0. */
  step(at: number): void;
  /** x y x y …, [count × 2], a copy. */
  positions(): Float32Array;
}

export type Preparation = Work<Movement>;

/** A map that does not move, whose `of` steps change nothing. */
export function still(positions: Float32Array, of: number): Movement {
  return { of, step: () => undefined, positions: () => positions.slice() };
}
