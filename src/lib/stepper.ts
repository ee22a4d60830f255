/** A long computation cut into slices, driven alike by a worker, a test and the recorder. */
export interface Stepper<Snapshot> {
  /** Do at most `n` units of work. False when nothing is left. */
  advance(n: number): boolean;
  /** Plain data, safe to clone. Never a live reference. */
  snapshot(): Snapshot;
}

/** Runs a stepper to its end in one go: for tests, the recorder and small inputs. */
export function finish<Snapshot>(stepper: Stepper<Snapshot>, slice = 1_000): Snapshot {
  while (stepper.advance(slice));
  return stepper.snapshot();
}
