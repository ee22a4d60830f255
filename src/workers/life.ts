/** Milliseconds that a worker has to say that it has started. */
const STARTS_WITHIN = 2_000;
/** Milliseconds more once its script is known to have come: a slow network is no death. */
const HAS_ITS_SCRIPT = 2_500;

export interface Life {
  /** The worker has started, and holds this lock for as long as it lives; empty where there are no locks. */
  started(lock: string): void;
  /** The page ends the worker itself: nothing more is watched. */
  end(): void;
}

/**
 * Watches over a worker. A worker that is killed sends no event, and one whose script is empty never says
 * a word: the first lets go of its lock, the second does not start in time.
 *
 * @param script address of the worker's script, to tell a slow network from a dead worker
 * @param died called at most once
 */
export function watchLife(script: string, died: () => void): Life {
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
    end,
    started(lock) {
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

/** The worker's side: holds a lock of its own until it dies, and tells its name. */
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
