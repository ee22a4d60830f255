/** The reader's commands while a model writes: finish, pause, resume. */
export interface Word {
  /** Ends the current answer between two tokens. */
  finish(): void;
  /** Pauses between two tokens, until `resume` or `finish`. */
  pause(): void;
  resume(): void;
  /** Starts listening for commands; initially not paused. */
  listen(): Listening;
}

export interface Listening {
  finished(): boolean;
  /** Resolves at once unless paused. @throws the signal's reason if it is aborted meanwhile */
  held(signal: AbortSignal): Promise<void>;
  /** Milliseconds without the time spent in pauses. */
  now(): number;
}

/** @param clock returns milliseconds */
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
