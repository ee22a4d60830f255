/** A long computation in slices, driven the same way by a worker, a test and the recorder. */
export interface Stepper<Snapshot> {
  /** Does at most `n` units of work. Returns false when nothing is left. */
  advance(n: number): boolean;
  /** Plain data that can be cloned, never a live reference. */
  snapshot(): Snapshot;
}

/** What is told of a computation that gives one result, which is defined once all work is done. */
export interface Progress<Result> {
  done: number;
  of: number;
  result: Result | undefined;
}

export function stepped<Snapshot>(
  units: number,
  step: (at: number) => unknown,
  snapshot: () => Snapshot,
): Stepper<Snapshot> {
  let done = 0;
  return {
    advance(n) {
      for (const end = Math.min(units, done + n); done < end; done++) step(done);
      return done < units;
    },
    snapshot,
  };
}

/** Runs a stepper to its end: for tests, the recorder and small inputs. */
export function finish<Snapshot>(stepper: Stepper<Snapshot>, slice = 1_000): Snapshot {
  while (stepper.advance(slice));
  return stepper.snapshot();
}
