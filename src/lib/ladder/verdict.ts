import { wilsonInterval } from '~/lib/evaluation/wilson';
import type { Row } from './rows';

/** What becomes of a conclusion of the tiny model at 135 million weights. */
export type Verdict = 'holds' | 'weaker' | 'reversed' | 'tie' | 'not-run';

/** A difference of two shares, or of two such differences, with its 95% interval. */
export interface Difference {
  value: number;
  low: number;
  high: number;
}

type Counts = Pick<Row, 'right' | 'n'>;

/**
 * Interval of the difference of two shares from questions of their own: Newcombe's hybrid score interval (1998, method 10),
 * which joins the two Wilson intervals.
 *
 *     56 of 70 less 48 of 80 → 0.2, from 0.0524 to 0.3339
 */
export function shareDifference(better: Counts, worse: Counts): Difference {
  return less(shareOf(better), shareOf(worse));
}

/**
 * Compares a lead at two sizes. `holds`: the same road leads, surely and as much; `weaker`: it leads, but surely by less;
 * `reversed`: the other road leads surely; `tie`: the interval of the difference holds 0; `not-run`: a row is missing.
 *
 * @param tiny the two roads at the size where the conclusion was drawn, the leading one first
 */
export function verdictOf(
  tiny: readonly [Counts, Counts],
  real: readonly [Counts | undefined, Counts | undefined],
): Verdict {
  const [better, worse] = real;
  if (!better || !worse) return 'not-run';
  const lead = shareDifference(better, worse);
  if (lead.low <= 0 && lead.high >= 0) return 'tie';
  if (lead.value < 0) return 'reversed';
  return less(shareDifference(...tiny), lead).low > 0 ? 'weaker' : 'holds';
}

function shareOf({ right, n }: Counts): Difference {
  return { value: right / n, ...wilsonInterval(right, n) };
}

/** The difference of two estimates; their distances to the ends of their intervals are joined as the sides of a right angle. */
function less(one: Difference, other: Difference): Difference {
  const value = one.value - other.value;
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  };
}
