import { randomInteger, type Rng } from '../math/rng';
import { mean } from '../math/vector';

export interface Interval {
  mean: number;
  low: number;
  high: number;
}

export interface BootstrapOptions {
  /** Number of samples to draw. */
  resamples?: number;
  /** Share of such intervals that should contain the true mean, 0 … 1. */
  level?: number;
}

/**
 * Percentile bootstrap interval of a mean (Efron & Tibshirani 1993, chapter 13). Repeatedly draws
 * as many values as there are, with replacement: the spread of those samples' means shows how much
 * the mean could vary with other questions of the same kind.
 *
 * @param values one for each question; at least one.
 */
export function bootstrapInterval(
  values: readonly number[],
  rng: Rng,
  { resamples = 1_000, level = 0.95 }: BootstrapOptions = {},
): Interval {
  const means = Float64Array.from({ length: resamples }, () => resampledMean(values, rng)).sort();
  const tail = (1 - level) / 2;
  return { mean: mean(values), low: quantile(means, tail), high: quantile(means, 1 - tail) };
}

function resampledMean(values: readonly number[], rng: Rng): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[randomInteger(values.length, rng)]!;
  return sum / values.length;
}

/** A quantile of sorted values, with linear interpolation between them. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}
