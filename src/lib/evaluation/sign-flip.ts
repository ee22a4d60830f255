import type { Rng } from '../math/rng';
import { mcnemar } from './exact-tests';

/** Steps of the exact sum that a page waits for. */
const MOST_STEPS = 5e7;
const DRAWS = 20_000;
/** Values are whole multiples of one of these shares, as those of repeated questions are. */
const UNITS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 30, 60, 100];

/**
 * Randomisation test of paired differences (Fisher 1935, section 21), two-sided: of all ways to exchange the two systems
 * within each group, the share whose total lies at least as far from 0 as the one measured. For questions that stand
 * alone and are right or wrong it is McNemar's exact test; groups are exchanged whole. Exact where the values are
 * multiples of a simple share and not too many; otherwise by 20,000 draws.
 *
 *     1, 1, 1, 1, 1, 1 → 0.03125      2, 2, −1 → 0.5
 *
 * @param sums the summed differences of each group
 * @returns 0 … 1
 */
export function signFlip(sums: readonly number[], rng: Rng): number {
  const sizes = sums.filter((sum) => Math.abs(sum) > NEAR).map(Math.abs);
  const total = Math.abs(sums.reduce((sum, one) => sum + one, 0));
  if (sizes.every((size) => Math.abs(size - sizes[0]!) < NEAR)) {
    const won = sums.filter((sum) => sum > NEAR).length;
    return mcnemar(won, sizes.length - won);
  }
  const unit = UNITS.find((one) => sizes.every((size) => isWhole(size * one)));
  const whole = unit ? sizes.map((size) => Math.round(size * unit)) : [];
  const most = whole.reduce((sum, one) => sum + one, 0);
  return unit && most * whole.length <= MOST_STEPS
    ? exact(whole, Math.round(total * unit), most)
    : drawn(sizes, total, rng);
}

const NEAR = 1e-9;
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < NEAR;

/** The share of totals at least so far from 0, by adding one group after the other. */
function exact(sizes: readonly number[], total: number, most: number): number {
  let shares = new Float64Array(2 * most + 1);
  shares[most] = 1;
  let reach = 0;
  for (const size of sizes) {
    const next = new Float64Array(2 * most + 1);
    for (let at = most - reach; at <= most + reach; at++) {
      next[at - size]! += shares[at]! / 2;
      next[at + size]! += shares[at]! / 2;
    }
    [shares, reach] = [next, reach + size];
  }
  return Math.min(
    1,
    shares.reduce((sum, share, at) => sum + (Math.abs(at - most) >= total ? share : 0), 0),
  );
}

function drawn(sizes: readonly number[], total: number, rng: Rng): number {
  let asFar = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const sum = sizes.reduce((so, size) => so + (rng() < 0.5 ? size : -size), 0);
    if (Math.abs(sum) >= total - NEAR) asFar++;
  }
  return (asFar + 1) / (DRAWS + 1);
}
