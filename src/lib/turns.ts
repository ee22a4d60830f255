/** What the queue asks of an `AbortSignal`. */
interface Signal {
  reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', then: () => void, options: { once: true }): void;
}

/** A queue that runs pieces of work one after another; one that is cancelled while it waits ends at once. */
export function turns() {
  let last: Promise<unknown> = Promise.resolve();
  return async function inTurn<T>(signal: Signal, work: () => Promise<T>): Promise<T> {
    const before = last;
    const cancelled = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    const mine = before.then(async () => {
      signal.throwIfAborted();
      return work();
    });
    last = mine.catch(() => undefined);
    return Promise.race([mine, cancelled]);
  };
}
