/** An interval of a share, 0 … 1. */
export interface ShareInterval {
  low: number;
  high: number;
}

/** Standard deviations on each side that include 95% of a normal distribution. */
export const Z_95 = 1.959963984540054;

/**
 * Score interval of a share (Wilson 1927): the true shares for which `successes` of `trials` would not be rejected at
 * the 5% level. Unlike share ± 2 standard errors it stays within 0 … 1 and has a width at 0 and at 1, the shares that
 * bins with few answers often have.
 *
 *     81 of 263 → 0.2553 … 0.3662      0 of 20 → 0 … 0.1611
 *
 * @param trials at least 1
 * @throws RangeError if there are no trials, or more successes than trials
 */
export function wilsonInterval(successes: number, trials: number): ShareInterval {
  if (!(trials >= 1 && successes >= 0 && successes <= trials))
    throw new RangeError(
      `wilsonInterval: ${successes} of ${trials}; give at least one trial, and from 0 to that many successes.`,
    );
  const share = successes / trials;
  const square = (Z_95 * Z_95) / trials;
  const middle = (share + square / 2) / (1 + square);
  const reach =
    (Z_95 / (1 + square)) * Math.sqrt((share * (1 - share)) / trials + square / 4 / trials);
  // At a share of 0 or 1 one end equals the share; rounding must not move it beyond.
  return {
    low: Math.min(share, Math.max(0, middle - reach)),
    high: Math.max(share, Math.min(1, middle + reach)),
  };
}
