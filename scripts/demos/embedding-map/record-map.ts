import type { Vectors } from '~/lib/embedding/vectors';
import { fitted, frameOf, hillsOf } from '~/demos/embedding-map/core/hills';
import { K, lookAt, type Look } from '~/demos/embedding-map/core/look';
import type { RecordedMap } from '~/demos/embedding-map/core/record';
import { project, type ProjectionSettings } from '~/lib/projection';
import { meanPlace, nearestTo } from '~/lib/projection/nearest';
import { quality, type Quality } from '~/lib/projection/quality';

type Pair = [point: number, value: number];

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
    projection: settings.projection,
    seed: settings.seed,
    width: vectors.width,
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
  point,
  hidden,
  strangers,
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
