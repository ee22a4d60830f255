import { normalQuantile } from '../math/normal-quantile';

interface Wanted {
  /** How often a difference that is none may pass, 0 … 1, two-sided. */
  level: number;
  /** How often a difference of this size should be found, 0 … 1. */
  power: number;
}

/**
 * Questions for each of two systems that are asked different ones, until a difference is found as often as
 * wanted (Fleiss 1981, without continuity correction; R's `power.prop.test`). 0.5 against 0.75 at 0.05 and
 * 0.9: 76.7.
 *
 * @returns Infinity where there is no difference
 */
export function questionsApart(one: number, other: number, { level, power }: Wanted): number {
  const mean = (one + other) / 2;
  const spread = one * (1 - one) + other * (1 - other);
  const sure = normalQuantile(1 - level / 2) * Math.sqrt(2 * mean * (1 - mean));
  const found = normalQuantile(power) * Math.sqrt(spread);
  return (sure + found) ** 2 / (one - other) ** 2;
}

/**
 * The same for systems that are asked the same questions (Miettinen 1968; Connor 1987): what both get right or
 * wrong tells nothing, so only the shares that differ count.
 */
export function questionsShared(
  onlyOne: number,
  onlyOther: number,
  { level, power }: Wanted,
): number {
  const differ = onlyOne + onlyOther;
  const lead = onlyOne - onlyOther;
  const sure = normalQuantile(1 - level / 2) * Math.sqrt(differ);
  const found = normalQuantile(power) * Math.sqrt(Math.max(0, differ - lead ** 2));
  return (sure + found) ** 2 / lead ** 2;
}
