import { circleOf, type Circle, type Source } from './core/settings';
import type { Verdict } from './core/verdict';

/** Width in the drawing's own units; it is never drawn wider than this in pixels. */
export const WIDTH = 380;
export const HEIGHT = 480;
export const RADIUS = 116;
const GAP = 23;

export type Point = readonly [x: number, y: number];

/** Corpus above prompt, the base next to both. */
export const CENTRES: Record<Circle, Point> = {
  corpus: [118, 138],
  base: [262, 238],
  prompt: [118, 338],
};

/** The place of answers with a given path, including overlaps of circles. */
const PLACES: Record<Exclude<Source, never>, Point> = {
  trained: [84, 104],
  tuned: [300, 196],
  retrieved: [300, 284],
  said: [84, 374],
};
const OVERLAPS: Record<string, Point> = {
  'corpus+base': [192, 178],
  'base+prompt': [192, 300],
  'corpus+prompt': [84, 238],
  base: [318, 240],
};
const MIDDLE: Point = [164, 238];
const OUTSIDE: Point = [322, 424];

/** The place where answers with this verdict are gathered. */
export function placeOf({ path, carried }: Verdict): Point {
  if (path === 'none') return OUTSIDE;
  if (path === 'several') return MIDDLE;
  if (path !== 'either') return PLACES[path];
  const circles = [...new Set(carried.map(circleOf))].join('+');
  return OVERLAPS[circles] ?? MIDDLE;
}

/** Places for `count` numbers around a point, in rows of at most three. */
export function gathered([x, y]: Point, count: number): Point[] {
  const columns = count <= 2 ? count : count === 4 ? 2 : 3;
  const rows = Math.ceil(count / columns);
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns);
    const inRow = Math.min(columns, count - row * columns);
    return [x + GAP * ((i % columns) - (inRow - 1) / 2), y + GAP * (row - (rows - 1) / 2)] as const;
  });
}

/** The upper or the lower half of the base. */
export function halfOfBase(door: 'tuned' | 'retrieved'): string {
  const [x, y] = CENTRES.base;
  const sweep = door === 'tuned' ? 1 : 0;
  return `M${x - RADIUS} ${y}A${RADIUS} ${RADIUS} 0 0 ${sweep} ${x + RADIUS} ${y}Z`;
}
