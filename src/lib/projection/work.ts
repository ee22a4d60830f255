/** Work in short pieces: yields the share that is done, 0 … 1, and returns what it was for. */
export type Work<T> = Generator<number, T>;

/** Work that is one stretch of a longer one, from one share to another. */
export function* stretch<T>(from: number, to: number, work: Work<T>): Work<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield from + (to - from) * value;
  }
}

/** All in one go. */
export function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as T;
  }
}

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
