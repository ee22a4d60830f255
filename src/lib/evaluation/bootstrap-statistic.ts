import { randomInteger, type Rng } from '../math/rng';
import { quantile, type BootstrapOptions } from './bootstrap';
import type { ShareInterval } from './wilson';

/**
 * Percentile bootstrap interval of any statistic of a sample (Efron & Tibshirani 1993, chapter 13): the statistic is
 * recomputed on samples drawn from it with replacement, each of the same size.
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
