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
