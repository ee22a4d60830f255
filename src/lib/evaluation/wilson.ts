/** Where a share may lie, 0 … 1. */
export interface ShareInterval {
  low: number;
  high: number;
}

/** Standard deviations that hold 95% of a normal distribution. */
const SURE = 1.959963984540054;

/**
 * Score interval of a share (Wilson 1927): the true shares under which `successes` of `trials` are no rarer
 * than one time in twenty. Unlike share ± 2 standard errors it stays within 0 … 1 and has a width at 0 and
 * at 1, where few answers of a bin often lie.
 *
 *     81 of 263 → 0.2553 … 0.3662      0 of 20 → 0 … 0.1611
 *
 * @param trials at least 1
 * @param z standard deviations to either side, above 0
 * @throws RangeError if there are no trials, or more successes than trials
 */
export function wilsonInterval(successes: number, trials: number, z = SURE): ShareInterval {
  if (!(trials >= 1 && successes >= 0 && successes <= trials))
    throw new RangeError(
      `wilsonInterval: ${successes} of ${trials}; give at least one trial, and from 0 to that many successes.`,
    );
  const share = successes / trials;
  const square = (z * z) / trials;
  const middle = (share + square / 2) / (1 + square);
  const reach =
    (z / (1 + square)) * Math.sqrt((share * (1 - share)) / trials + square / 4 / trials);
  // At a share of 0 or 1 one end is that share; rounding must not move it past.
  return {
    low: Math.min(share, Math.max(0, middle - reach)),
    high: Math.max(share, Math.min(1, middle + reach)),
  };
}
