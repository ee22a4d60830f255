import type { Locale } from '~/lib/locale';
import type { Quality } from '~/lib/projection/quality';
import type { Grouping } from './groups';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';
import type { KitProps } from '~/demos/kit/props';
import type { Names } from './core/twelve-record';
import type { EmbeddingMapFields } from './core/settings';

/** A point as shown in the figure. */
export interface ShownPoint {
  label: string;
  text: string;
  language: Locale | '';
  part: string;
}

interface InSpace {
  point: number;
  /** Cosine. */
  similarity: number;
}

interface OnMap {
  point: number;
  distance: number;
}

/** A point with its neighbours, in the vectors and on the map, nearest first. */
export interface Neighbourhood {
  point: number;
  inSpace: readonly InSpace[];
  onMap: readonly OnMap[];
}

interface MapSettings {
  source: string;
  projection: 'pca' | 'umap' | 'tsne';
  seed: number;
  k: number;
}

/** The place of a question on the map. */
export interface Landing {
  text: string;
  nearest: readonly InSpace[];
  position: readonly [x: number, y: number];
}

/** Everything the figure shows of one map. */
export interface ShownMap {
  settings: MapSettings;
  points: readonly ShownPoint[];
  /** Numbers per vector. */
  width: number;
  done: number;
  of: number;
  quality?: Quality;
  chosen?: Neighbourhood;
  landing?: Landing;
  /** A recorded map is drawn in place, without a canvas. */
  drawn?: { positions: Float32Array; grouping: Grouping };
}

export interface MapState {
  locale: Locale;
  t: EmbeddingMapStrings;
  map: ShownMap;
  /** Names of points are buttons that select them. */
  live?: boolean;
}

/** Sorts neighbours into those on both lists and those on one. */
export function judged({ inSpace, onMap }: Neighbourhood) {
  const space = new Set(inSpace.map(({ point }) => point));
  const map = new Set(onMap.map(({ point }) => point));
  return {
    kept: [...space].filter((point) => map.has(point)),
    missed: [...space].filter((point) => !map.has(point)),
    wrong: [...map].filter((point) => !space.has(point)),
  };
}

export type Addresses = Record<'terms' | 'handbook' | 'course' | 'tiny', string>;

/** The props that the page passes to the element, with its words. */
export interface EmbeddingMapProps extends KitProps<EmbeddingMapFields> {
  strings: EmbeddingMapStrings;
  urls: Addresses;
  /** Names of parts that are abbreviated. */
  parts: Record<string, string>;
  /** The label of the point whose neighbours the recorded figure lists. */
  chosen?: string;
  /** Set if the page opens with the twelve words. */
  names?: Names;
}
