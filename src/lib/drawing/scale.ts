import type { Axis } from './figure';

/**
 * How far along an axis a value lies, in per cent of its length.
 *
 * @throws Error if the value lies outside: a mark must stand where its axis says
 * @example share({ from: 0, to: 1, … }, 0.25) → 25
 */
export function share({ from, to, log, name }: Axis, value: number): number {
  const at = log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  if (!(at >= -1e-9 && at <= 1 + 1e-9))
    throw new Error(
      `The value ${value} lies outside the axis “${name}”, which runs from ${from} to ${to}. Widen the axis.`,
    );
  return 100 * Math.min(1, Math.max(0, at));
}
