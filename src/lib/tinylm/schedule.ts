/** A learning rate that warms up, stays constant, and decreases. */
export interface Schedule {
  rate: number;
  /** Number of steps of the linear rise from 0. */
  warmUp: number;
  /** Share of all steps after which the rate decreases linearly … */
  fallsFrom: number;
  /** … to this share of itself. */
  floor: number;
}

/** The schedule of the shipped models. */
export const PRETRAINING: Schedule = { rate: 2e-3, warmUp: 100, fallsFrom: 0.6, floor: 0.02 };

/** The rate of step 1 … `steps`. */
export function rateAt(
  { rate, warmUp, fallsFrom, floor }: Schedule,
  step: number,
  steps: number,
): number {
  const done = step / steps;
  const rise = warmUp > 0 ? Math.min(1, step / warmUp) : 1;
  const fall = done <= fallsFrom ? 1 : Math.max(floor, (1 - done) / (1 - fallsFrom));
  return rate * rise * fall;
}
