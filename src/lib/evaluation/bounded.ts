import type { Interval } from './bootstrap';
import { wilsonInterval } from './wilson';

/**
 * 95% interval of a mean of so many equal values that have a least and a greatest. Resampling would make a point of it;
 * but none of n being another, Wilson's interval (1927) still allows a share of others, and each of these may be as far
 * away as values go.
 */
export function equalInterval(
  all: number,
  n: number,
  [least, most]: readonly [number, number],
): Interval {
  const others = wilsonInterval(0, n).high;
  return { mean: all, low: all - others * (all - least), high: all + others * (most - all) };
}
