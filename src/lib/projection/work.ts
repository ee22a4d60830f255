/** Work in short pieces: yields the share done, 0 … 1, and returns the result. */
export type Work<T> = Generator<number, T>;

/** Work that is one part of a longer one, from one share to another. */
export function* stretch<T>(from: number, to: number, work: Work<T>): Work<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield from + (to - from) * value;
  }
}

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
