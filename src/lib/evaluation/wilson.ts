import { normalQuantile } from '../math/normal-quantile';

/**
 * The interval that would hold the true share in 95 of 100 such samples (Wilson 1927; method 3 of Newcombe
 * 1998). It stays between 0 and 1, and says something even where none or all are right: 0 of 20 → 0 to 0.161.
 *
 * @param of at least 1
 */
export function wilson(right: number, of: number, level = 0.95): { low: number; high: number } {
  const z = normalQuantile((1 + level) / 2);
  const share = right / of;
  const middle = share + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return {
    low: right === 0 ? 0 : (middle - reach) / scale,
    high: right === of ? 1 : (middle + reach) / scale,
  };
}
