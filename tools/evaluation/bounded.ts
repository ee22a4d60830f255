import { equalInterval } from '~/lib/evaluation/bounded';
import {
  bootstrapInterval,
  type BootstrapOptions,
  type Interval,
} from '~/lib/evaluation/bootstrap';
import type { Rng } from '~/lib/math/rng';
import { mean } from '~/lib/math/vector';

/**
 * 95% interval of a mean of values that have a least and a greatest: by bootstrap, unless they are all equal. Resampling
 * would make a point of those; but none of n being another, Wilson's interval (1927) still allows a share of others, and
 * each of these may be as far away as values go. Of n marks that are all 1, or all 0, it is Wilson's own.
 *
 *     20 × 1 in 0 … 1 → 0.839 … 1      20 × 0 in −1 … 1 → −0.161 … 0.161
 *
 * @param values one for each question; at least one.
 */
export function boundedInterval(
  values: readonly number[],
  [least, most]: readonly [number, number],
  rng: Rng,
  options?: Omit<BootstrapOptions, 'level'>,
): Interval {
  const all = mean(values);
  if (values.some((value) => value !== values[0])) return bootstrapInterval(values, rng, options);
  return equalInterval(all, values.length, [least, most]);
}
