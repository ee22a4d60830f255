import { signal, type ReadonlySignal } from '@preact/signals-core';

export type Status =
  | { name: 'idle' }
  | { name: 'running'; done: number; of: number; said?: string } // units of work, and a sentence about them
  | { name: 'failed'; message: string; field?: string | undefined }; // what to do next, and the field that caused it

export interface Progress {
  signal: AbortSignal;
  onProgress: (done: number, of: number) => void;
}

/** The runs of a demo: one at a time, with progress, an end that the reader may call, and the reason of a failure. */
export interface Runs<Result> {
  result: ReadonlySignal<Result | undefined>;
  status: ReadonlySignal<Status>;
  count: ReadonlySignal<number>;
  /** Seconds that the last run took. */
  took: ReadonlySignal<number>;
  /** True once a run lasts long enough to show its progress. */
  lasts: ReadonlySignal<boolean>;
  /** Seconds since the run began. */
  seconds(): number;
  /** Starts a run in the place of one that is still in progress. @returns true if it came to its end */
  run(compute: (progress: Progress) => Promise<Result>): Promise<boolean>;
  /** Ends the run; until a next one, which `expected` announces, the figure shows the last result. */
  stop(expected?: boolean): void;
  fail(error: unknown): void;
}

const PATIENCE = 400; // ms

/** @param explain the sentence for an error, and the field that caused it */
export function openRuns<Result>(
  explain: (error: unknown) => { message: string; field?: string | undefined },
): Runs<Result> {
  const result = signal<Result>();
  const status = signal<Status>({ name: 'idle' });
  const [count, took, lasts] = [signal(0), signal(0), signal(false)];
  let running: AbortController | undefined;
  let began = 0;
  const seconds = () => (performance.now() - began) / 1_000;
  const fail = (error: unknown) => (status.value = { name: 'failed', ...explain(error) });
  const stop = (expected = false) => {
    running?.abort();
    lasts.value = false;
    status.value = expected ? { name: 'running', done: 0, of: 0 } : { name: 'idle' };
  };
  const run = async (compute: (progress: Progress) => Promise<Result>) => {
    stop(true);
    const { signal: ended } = (running = new AbortController());
    began = performance.now();
    const timer = setTimeout(() => (lasts.value = true), PATIENCE);
    const onProgress = (done: number, of: number) => {
      if (!ended.aborted) status.value = { name: 'running', done, of };
    };
    try {
      const fresh = await compute({ signal: ended, onProgress });
      if (ended.aborted) return false;
      [result.value, took.value] = [fresh, seconds()];
      count.value++;
      stop();
      return true;
    } catch (error) {
      if (!ended.aborted) fail(error);
      return false;
    } finally {
      clearTimeout(timer);
      if (!ended.aborted) lasts.value = false;
    }
  };
  return { result, status, count, took, lasts, seconds, run, stop, fail };
}
