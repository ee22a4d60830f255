import { randomInteger, type Rng } from '../math/rng';
import { mean } from '../math/vector';
import type { ShareInterval } from './wilson';

export interface Interval {
  mean: number;
  low: number;
  high: number;
}

export interface BootstrapOptions {
  resamples?: number;
  /** Share of such intervals that should contain the true mean, 0 … 1. */
  level?: number;
}

/**
 * Percentile bootstrap interval of any statistic of a sample (Efron & Tibshirani 1993, chapter 13): the statistic is
 * recomputed on samples drawn from it with replacement, each of the same size. Their spread shows how much it could vary
 * with other questions of the same kind.
 *
 * @param items at least one
 * @param statistic computes a number from items
 */
export function bootstrapStatistic<T>(
  items: readonly T[],
  statistic: (items: readonly T[]) => number,
  rng: Rng,
  { resamples = 1_000, level = 0.95 }: BootstrapOptions = {},
): ShareInterval {
  const drawn = () => items.map(() => items[randomInteger(items.length, rng)]!);
  const values = Float64Array.from({ length: resamples }, () => statistic(drawn())).sort();
  const tail = (1 - level) / 2;
  return { low: quantile(values, tail), high: quantile(values, 1 - tail) };
}

/** The interval of a mean. @param values one for each question; at least one. */
export const bootstrapInterval = (
  values: readonly number[],
  rng: Rng,
  options?: BootstrapOptions,
): Interval => ({ mean: mean(values), ...bootstrapStatistic(values, mean, rng, options) });

/** A quantile of sorted values, with linear interpolation between them. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}
