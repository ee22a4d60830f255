import type { Point } from './geometry';

/** Least distance of words from every line, in pixels; and the sampling step along lines, in per cent of the width. */
const CLEAR = 13;
const FINE = 4;

const along = (points: readonly Point[]): Point[] =>
  points.flatMap(([x, y], i) => {
    const next = points[i + 1];
    if (!next) return [[x, y] as const];
    const steps = Math.max(1, Math.ceil(Math.abs(next[0] - x) / FINE));
    return Array.from({ length: steps }, (_, step): Point => {
      const share = step / steps;
      return [x + share * (next[0] - x), y + share * (next[1] - y)];
    });
  });

/**
 * The height nearest to a mark at which a note crosses no line, or else the height with the most room.
 *
 * @param reach width of the note, in per cent; it extends to the right of a mark in the left half
 */
export function freeY(
  lines: readonly (readonly Point[])[],
  [x, y]: Point,
  { top, bottom, reach }: { top: number; bottom: number; reach: number },
): number {
  const [from, to] = x < 50 ? [x - FINE, x + reach] : [x - reach, x + FINE];
  const near = lines
    .flatMap(along)
    .filter(([at]) => at >= from && at <= to)
    .map(([, at]) => at);
  const room = (at: number) => Math.min(...near.map((other) => Math.abs(other - at)), Infinity);
  const places = Array.from({ length: Math.ceil((bottom - top) / 4) }, (_, i) => top + 4 * i);
  const free = places.filter((at) => room(at) >= CLEAR);
  const nearest = (a: number, b: number) => (Math.abs(a - y) <= Math.abs(b - y) ? a : b);
  if (free.length > 0) return free.reduce(nearest);
  return places.reduce((a, b) => (room(a) >= room(b) ? a : b));
}
