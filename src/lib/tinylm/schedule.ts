/** A learning rate that warms up, holds, and comes down. */
export interface Schedule {
  rate: number;
  /** Steps of a linear rise from 0. */
  warmUp: number;
  /** Share of all steps after which the rate falls in a line … */
  fallsFrom: number;
  /** … to this share of itself, and no lower. */
  floor: number;
}

/** What the shipped models were trained with. */
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
