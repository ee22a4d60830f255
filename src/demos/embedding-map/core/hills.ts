import { rowOf, type Vectors } from '~/lib/embedding/vectors';
import { contour } from '~/lib/terrain';
import { meanOf } from './scene';

export type Frame = readonly [left: number, right: number, top: number, bottom: number];

/** The frame that holds all but the outermost hundredth of the first `count` points on each side. */
export function frameOf(positions: Float32Array, count = positions.length / 2): Frame {
  const along = (axis: 0 | 1) => {
    const values = Array.from({ length: count }, (_, at) => positions[2 * at + axis]!);
    values.sort((a, b) => a - b);
    const at = (share: number) => values[Math.round(share * (count - 1))] ?? 0;
    return [at(0.01), at(0.99)] as const;
  };
  return [...along(0), ...along(1)];
}

const BESIDE = 0.04; // of the frame, up to which the outermost are drawn

/** Places in shares of the frame, 0 … 1. */
export function fitted(positions: Float32Array, [left, right, top, bottom]: Frame): Float32Array {
  const share = (value: number, from: number, to: number) =>
    Math.max(-BESIDE, Math.min(1 + BESIDE, (value - from) / (to - from || 1)));
  return positions.map((value, at) =>
    at % 2 === 0 ? share(value, left, right) : share(value, top, bottom),
  );
}

/** Cells of the ground along each side, and the units of a cell in path data. */
const CELLS = 72;
const CELL = 10;
/** The side of the ground in units; it reaches `AROUND` of the frame beyond it on each side. */
export const GROUND = CELLS * CELL;
export const AROUND = 0.1;
/** Radius of a point's mound, in cells. */
const RADIUS = 2.6;

const cellOf = (place: number): number => ((place + AROUND) / (1 + 2 * AROUND)) * CELLS;

/** How many crowd at each crossing of the grid: a sum of Gaussians, row by row. */
function ground(places: Float32Array): Float32Array {
  const side = CELLS + 1;
  const heights = new Float32Array(side * side);
  const reach = Math.ceil(3 * RADIUS);
  for (let at = 0; at < places.length; at += 2) {
    const x = cellOf(places[at]!);
    const y = cellOf(places[at + 1]!);
    const left = Math.round(x) - reach;
    const top = Math.round(y) - reach;
    for (let j = Math.max(0, top); j <= Math.min(CELLS, top + 2 * reach); j++)
      for (let i = Math.max(0, left); i <= Math.min(CELLS, left + 2 * reach); i++)
        heights[j * side + i]! += Math.exp(-((i - x) ** 2 + (j - y) ** 2) / (2 * RADIUS * RADIUS));
  }
  return heights;
}

const highest = (heights: Float32Array): number =>
  heights.reduce((most, height) => Math.max(most, height), 0);

const LEVELS = [0.1, 0.18, 0.27, 0.37, 0.48, 0.6, 0.72, 0.85];
export const isHeavy = (level: number): boolean => level % 4 === 3;

const whole = (path: string) => path.replace(/\d+\.\d+/g, (at) => String(Math.round(Number(at))));

/** The contour lines as path data in units of the ground, the lowest first. */
export function contoursOf(places: Float32Array): string[] {
  const heights = ground(places);
  const top = highest(heights);
  const at = (x: number, y: number) => heights[(y / CELL) * (CELLS + 1) + x / CELL]!;
  return LEVELS.map((level) =>
    whole(contour(at, level * top, { width: GROUND, height: GROUND, cell: CELL })),
  );
}

/** A hill, where points crowd: its place, and the point at its heart, after which it is named. */
export interface Hill {
  at: readonly [x: number, y: number];
  point: number;
}

const APART = 6; // cells between two tops
const LOWEST = 0.27; // of the highest
const AROUND_TOP = 0.09; // of the frame, within which points belong to a hill
const MOST = 12;

/** The hills, the highest first, named after the points that have a vector: the first. */
export function hillsOf(places: Float32Array, vectors: Vectors): Hill[] {
  const heights = ground(places);
  const hills: Hill[] = [];
  for (const [x, y] of topsOf(heights)) {
    const own = within(places.subarray(0, 2 * vectors.count), x, y);
    const point = heartOf(own, vectors);
    if (point !== undefined && !hills.some((hill) => hill.point === point))
      hills.push({ at: [x, y], point });
  }
  return hills.slice(0, MOST);
}

/** Crossings that are higher than all around them. */
function topsOf(heights: Float32Array): [x: number, y: number][] {
  const side = CELLS + 1;
  const tops: { at: [number, number]; height: number }[] = [];
  const lowest = LOWEST * highest(heights);
  heights.forEach((height, place) => {
    if (height < lowest) return;
    const x = place % side;
    const y = Math.floor(place / side);
    for (let j = Math.max(0, y - APART); j <= Math.min(CELLS, y + APART); j++)
      for (let i = Math.max(0, x - APART); i <= Math.min(CELLS, x + APART); i++)
        if (heights[j * side + i]! > height) return;
    const share = (cell: number) => (cell / CELLS) * (1 + 2 * AROUND) - AROUND;
    tops.push({ at: [share(x), share(y)], height });
  });
  return tops.sort((a, b) => b.height - a.height).map(({ at }) => at);
}

function within(places: Float32Array, x: number, y: number): number[] {
  const near: number[] = [];
  for (let at = 0; at < places.length; at += 2)
    if (Math.hypot(places[at]! - x, places[at + 1]! - y) < AROUND_TOP) near.push(at / 2);
  return near;
}

/** The point whose vector is nearest to the mean of all; undefined for fewer than three. */
function heartOf(own: number[], vectors: Vectors): number | undefined {
  if (own.length < 3) return undefined;
  const mean = meanOf(vectors, own);
  const nearness = (point: number) =>
    rowOf(vectors, point).reduce((sum, value, axis) => sum + value * mean[axis]!, 0);
  return own.reduce((best, point) => (nearness(point) > nearness(best) ? point : best));
}
