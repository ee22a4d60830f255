import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core';

type Status =
  | { name: 'idle' }
  | { name: 'running'; done: number; of: number; text?: string } // units of work, and a sentence about them
  | { name: 'paused' } // a run that can be continued
  | { name: 'failed'; message: string; field?: string | undefined }; // what to do next, and the field that caused it

export interface Progress<Result = never> {
  signal: AbortSignal;
  /** `done` of 0: the time that is left counts from here. */
  onProgress: (done: number, of: number, text?: string) => void;
  onPart(part: Result): void;
}

export type Runs<Result> = ReturnType<typeof openRuns<Result>>;

export type Phase = 'resting' | 'running' | 'pausing' | 'paused' | 'resuming';

export interface LongRun {
  phase: ReadonlySignal<Phase>;
  /** What is said of the run in place of the picture; undefined once the picture speaks. */
  text: ReadonlySignal<string | undefined>;
  estimate: Signal<string>;
  /** True if the paused run is the one that the form asks for. */
  canContinue(): boolean;
  replacesRun(): boolean;
  /** Pauses after the current slice. */
  pause(): void;
  continue(): void;
  updateEstimate(): void;
  /** Lets the picture speak again. */
  quiet(): void;
}

const PATIENCE = 400; // ms

export function openRuns<Result>(
  explain: (error: unknown) => { message: string; field?: string | undefined },
) {
  const result = signal<Result>();
  const status = signal<Status>({ name: 'idle' });
  /** Seconds of the last run; and whether one lasts long enough to show its progress. */
  const took = signal(0);
  const lasts = signal(false);
  const count = signal(0);
  let running: AbortController | undefined;
  let began = 0;
  let worked = 0;
  const since = (moment: number) => (performance.now() - moment) / 1_000;
  /** Seconds since the first unit of work began. */
  const seconds = () => since(worked);
  const fail = (error: unknown) => void (status.value = { name: 'failed', ...explain(error) });
  /** Ends the run; until a next one, which `expected` announces, the figure shows the last result. */
  const stop = (expected = false) => {
    running?.abort();
    lasts.value = false;
    status.value = expected ? { name: 'running', done: 0, of: 0 } : { name: 'idle' };
  };
  /** Ends the run until it is continued. */
  const rest = () => {
    stop();
    status.value = { name: 'paused' };
  };
  return {
    result,
    status,
    count,
    took,
    lasts,
    seconds,
    stop,
    rest,
    fail,
    async run(compute: (progress: Progress<Result>) => Promise<Result>) {
      stop(true);
      const { signal: ended } = (running = new AbortController());
      began = worked = performance.now();
      const timer = setTimeout(() => (lasts.value = true), PATIENCE);
      const onProgress = (done: number, of: number, text?: string) => {
        if (ended.aborted) return;
        if (done === 0) worked = performance.now();
        status.value = { name: 'running', done, of, ...(text !== undefined && { text }) };
      };
      const onPart = (part: Result) => {
        if (!ended.aborted) [result.value, took.value] = [part, 0];
      };
      try {
        const fresh = await compute({ signal: ended, onProgress, onPart });
        if (ended.aborted) return false;
        [result.value, took.value] = [fresh, since(began)];
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
    },
  };
}
