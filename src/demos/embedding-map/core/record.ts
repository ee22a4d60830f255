import type { ProjectionSettings } from '~/lib/projection';
import type { Quality } from '~/lib/projection/quality';
import type { Look } from './look';

/** Slug or text, name, lesson. */
export type RecordedPoint = [id: string, name: string, lesson: string];

type Pair = [point: number, value: number];

/** A finished map as stored in a file: places with three decimals, on one line. */
export interface RecordedMap extends Pick<ProjectionSettings, 'projection' | 'seed'> {
  width: number;
  /** x y x y …, separated by spaces. */
  positions: string;
  quality: Quality;
  /** The points at the hearts of the hills, with the hills' places. */
  hills: [point: number, x: number, y: number][];
  chosen?: { point: number; near: Pair[]; hidden: number[]; strangers: number[] };
  landing?: { nearest: Pair[]; position: [x: number, y: number] };
}

export const positionsOf = ({ positions }: Pick<RecordedMap, 'positions'>): Float32Array =>
  Float32Array.from(positions.split(' ').map(Number));

/** The look at the chosen point of a recorded map; its cosines are those of its neighbours alone. */
export function lookOf({ chosen }: RecordedMap, count: number): Look | undefined {
  if (!chosen) return undefined;
  const all = new Float32Array(count);
  const near = chosen.near.map(([point, similarity]) => ({ point, similarity }));
  for (const { point, similarity } of near) all[point] = similarity;
  return { ...chosen, near, cosines: all };
}
