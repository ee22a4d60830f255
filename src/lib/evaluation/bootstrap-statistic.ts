import { randomInteger, type Rng } from '../math/rng';
import { quantile, type BootstrapOptions } from './bootstrap';
import type { ShareInterval } from './wilson';

/**
 * Percentile bootstrap interval of anything that can be computed of a sample (Efron & Tibshirani 1993,
 * chapter 13): it is computed again of samples drawn from it with replacement, each as large as itself.
 *
 * @param items at least one
 * @param statistic of items, a number
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
