import type { Axis } from './figure';

type Range = readonly [from: number, to: number];

/** Maps the values of a range, by their logarithms if asked, onto the range between two places. */
export const between =
  ([from, to]: Range, [first, last]: Range, log = false) =>
  (value: number): number =>
    first +
    (last - first) *
      (log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from));

/**
 * The position of a value along an axis, in per cent of the axis's length.
 *
 * @throws Error if the value lies outside the axis
 * @example share({ from: 0, to: 1, … }, 0.25) → 25
 */
export function share({ from, to, log, name }: Axis, value: number): number {
  const at = between([from, to], [0, 100], log)(value);
  if (!(at >= -1e-7 && at <= 100 + 1e-7))
    throw new Error(
      `The value ${value} lies outside the axis “${name}”, which runs from ${from} to ${to}. Widen the axis.`,
    );
  return inside(at);
}

/** A position in per cent, moved to the nearest end if it lies outside. */
export const inside = (at: number): number => Math.min(100, Math.max(0, at));

const MOST = 5;

/** Round ticks from 0 to just above the highest value: `ticksTo(930)` are 0, 200, 400, 600, 800 and 1,000. */
export function ticksTo(highest: number): number[] {
  const rough = (highest > 0 ? highest : 1) / MOST;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find((size) => size * power >= rough * (1 - 1e-9))!;
  const count = Math.max(1, Math.ceil(highest / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}
