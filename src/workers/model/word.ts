/** What a reader says while a model writes: enough, wait, go on. */
export interface Word {
  /** Enough: what is being written ends between two tokens. */
  finish(): void;
  /** Wait, between two tokens, until `resume` or `finish`. */
  pause(): void;
  resume(): void;
  /** Listens to what is said from now on; nobody has said to wait yet. */
  listen(): Listening;
}

export interface Listening {
  finished(): boolean;
  /** Resolves at once unless the writing is to wait. @throws the signal's reason where it is aborted meanwhile */
  held(signal: AbortSignal): Promise<void>;
  /** Milliseconds, without those for which the writing was held. */
  now(): number;
}

/** @param clock milliseconds */
export function wordOf(clock: () => number): Word {
  let finishes = 0;
  let waiting: Promise<void> | undefined;
  let goOn = () => {};
  const pause = () => {
    waiting ??= new Promise((resolve) => (goOn = resolve));
  };
  const resume = () => {
    goOn();
    waiting = undefined;
  };
  const finish = () => {
    finishes++;
    resume();
  };
  const listen = (): Listening => {
    const before = finishes;
    let heldFor = 0;
    resume();
    return {
      finished: () => finishes > before,
      now: () => clock() - heldFor,
      async held(signal) {
        const since = clock();
        signal.addEventListener('abort', resume, { once: true });
        await waiting;
        signal.removeEventListener('abort', resume);
        signal.throwIfAborted();
        heldFor += clock() - since;
      },
    };
  };
  return { finish, pause, resume, listen };
}
