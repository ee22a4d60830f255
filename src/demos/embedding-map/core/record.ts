import type { Vectors } from '~/lib/embedding/vectors';
import { project, type ProjectionSettings } from '~/lib/projection';
import { meanPlace, nearestTo } from '~/lib/projection/nearest';
import { quality, type Quality } from '~/lib/projection/quality';
import { fitted, frameOf, hillsOf } from './hills';
import { K, lookAt, type Look } from './look';

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
  /** The point that is looked at, with its nearest by their numbers. */
  chosen?: { point: number; near: Pair[]; hidden: number[]; strangers: number[] };
  landing?: { nearest: Pair[]; position: [x: number, y: number] };
}

interface RecordOptions {
  chosen?: number | undefined;
  /** The vector of a question that lands among the points, and how many it lies between. */
  question?: { vector: Float32Array; k: number } | undefined;
  /** Neighbours that are compared. */
  k?: number | undefined;
}

/** Computes a map to its end, and all that a page shows of it without a script. */
export function recordMap(
  vectors: Vectors,
  settings: ProjectionSettings,
  { chosen, question, k = K }: RecordOptions,
): RecordedMap {
  const { positions } = project(vectors, settings);
  const places = fitted(positions, frameOf(positions));
  const measured = quality(vectors, positions, k);
  return {
    ...{ projection: settings.projection, seed: settings.seed, width: vectors.width },
    positions: [...positions].map(rounded).join(' '),
    quality: { ...measured, ...roundedAll(measured) },
    hills: hillsOf(places, vectors).map(({ at: [x, y], point }) => [point, rounded(x), rounded(y)]),
    ...(chosen !== undefined && { chosen: chosenOf(lookAt(vectors, positions, chosen)) }),
    ...(question && land(vectors, positions, question)),
  };
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
const roundedAll = ({ trustworthiness, continuity, overlap }: Quality) => ({
  trustworthiness: rounded(trustworthiness),
  continuity: rounded(continuity),
  overlap: rounded(overlap),
});

const chosenOf = ({ point, near, hidden, strangers }: Look): RecordedMap['chosen'] => ({
  ...{ point, hidden, strangers },
  near: near.map((one): Pair => [one.point, rounded(one.similarity)]),
});

/** The mean place of the nearest points, weighted by their cosines. */
function land(
  vectors: Vectors,
  positions: Float32Array,
  { vector, k }: { vector: Float32Array; k: number },
): Pick<RecordedMap, 'landing'> {
  const near = nearestTo(vectors, vector, k);
  const [x, y] = meanPlace(positions, near);
  return {
    landing: {
      nearest: near.map(({ point, similarity }): Pair => [point, rounded(similarity)]),
      position: [rounded(x), rounded(y)],
    },
  };
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
