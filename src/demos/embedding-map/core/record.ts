import type { Vectors } from '~/lib/embedding/vectors';
import { project, type ProjectionSettings } from '~/lib/projection';
import { cosines, meanPlace, nearest, nearestOnMap, nearestTo } from '~/lib/projection/nearest';
import { quality, type Quality } from '~/lib/projection/quality';
import type { MapPoint } from './scene';

/** Label, language, part. */
export type RecordedPoint = [label: string, language: MapPoint['language'], part: string];

type Pair = [point: number, value: number];

/** A finished map as stored in a file: places with three decimals, on one line. */
export interface RecordedMap extends Pick<
  ProjectionSettings,
  'projection' | 'seed' | 'perplexity'
> {
  /** The setting that distinguishes it from the maps next to it. */
  varies?: string;
  width: number;
  /** x y x y …, separated by spaces. */
  positions: string;
  quality: Quality;
  scores?: number[];
  chosen?: { point: number; inSpace: Pair[]; onMap: Pair[] };
  landing?: { text: string; nearest: Pair[]; position: [x: number, y: number] };
}

interface RecordOptions {
  k: number;
  /** The point whose neighbours are listed. */
  chosen?: number;
  /** A question and its vector. */
  question?: { text: string; vector: Float32Array };
}

/** Computes a map to its end and records everything a page shows of it without scripts. */
export function recordMap(
  vectors: Vectors,
  settings: ProjectionSettings,
  { k, chosen, question }: RecordOptions,
): RecordedMap {
  const { positions } = project(vectors, settings);
  const { projection, seed, perplexity } = settings;
  return {
    projection,
    seed,
    perplexity,
    width: vectors.width,
    positions: [...positions].map(rounded).join(' '),
    quality: roundedQuality(quality(vectors, positions, k)),
    ...(chosen !== undefined && { chosen: neighbourhood(vectors, positions, chosen, k) }),
    ...(question && land(vectors, positions, question, k)),
  };
}

function neighbourhood(vectors: Vectors, positions: Float32Array, point: number, k: number) {
  return {
    point,
    inSpace: nearest(vectors, point, k).map((near): Pair => [near.point, rounded(near.similarity)]),
    onMap: nearestOnMap(positions, point, k).map((near): Pair => [
      near.point,
      rounded(near.distance),
    ]),
  };
}

/** The mean place of the nearest points, weighted by their scores. */
function land(
  vectors: Vectors,
  positions: Float32Array,
  { text, vector }: { text: string; vector: Float32Array },
  k: number,
): Pick<RecordedMap, 'landing' | 'scores'> {
  const near = nearestTo(vectors, vector, k);
  const [x, y] = meanPlace(positions, near);
  return {
    scores: [...cosines(vectors, vector)].map(rounded),
    landing: {
      text,
      nearest: near.map(({ point, similarity }): Pair => [point, rounded(similarity)]),
      position: [rounded(x), rounded(y)],
    },
  };
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

function roundedQuality(figures: Quality): Quality {
  const { trustworthiness, continuity, overlap } = figures;
  return {
    ...figures,
    trustworthiness: rounded(trustworthiness),
    continuity: rounded(continuity),
    overlap: rounded(overlap),
  };
}
