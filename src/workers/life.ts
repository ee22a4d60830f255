/** Milliseconds within which a worker has to report that it has started. */
const STARTS_WITHIN = 2_000;
/**
 * Additional milliseconds once its script is known to be loaded, so that a slow network does not look like a dead
 * worker, nor a busy processor on which a script takes seconds to start.
 */
const HAS_ITS_SCRIPT = 10_000;

export type Life = ReturnType<typeof watchLife>;

/**
 * Detects the death of a worker. A worker that is killed sends no event, and one with an empty script never sends
 * anything: the first releases its lock, the second does not start in time.
 *
 * @param script address of the worker's script, to distinguish a slow network from a dead worker
 * @param died called at most once
 */
export function watchLife(script: string, died: () => void) {
  const over = new AbortController();
  const { signal } = over;
  let hasStarted = false;
  const end = () => over.abort();
  const dead = () => {
    if (signal.aborted) return;
    end();
    died();
  };
  const starts = async () => {
    await wait(STARTS_WITHIN, signal);
    if (hasStarted) return;
    await fetch(script, { signal })
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined);
    await wait(HAS_ITS_SCRIPT, signal);
    if (!hasStarted) dead();
  };
  void starts();
  return {
    /** Stops watching, because the page ends the worker itself. */
    end,
    /** The worker has started, and holds this lock as long as it lives; empty if there are no locks. */
    started(lock: string): void {
      hasStarted = true;
      if (lock) void navigator.locks.request(lock, { signal }, dead).catch(() => undefined);
    },
  };
}

const wait = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });

/** The worker's side: holds a lock until it dies, and reports the name of the lock. */
export function liveAloud(tell: (lock: string) => void): void {
  const { locks } = globalThis.navigator ?? {};
  if (!locks) return tell('');
  const lock = `crossroads-worker-${crypto.randomUUID()}`;
  const forLife = () => {
    tell(lock);
    return new Promise<never>(() => undefined);
  };
  locks.request(lock, forLife).catch(() => tell(''));
}
