import type { Vectors } from '~/lib/embedding/vectors';
import type { Locale } from '~/lib/locale';

/** One point of a map. */
export interface MapPoint {
  id: string;
  /** The text next to it. */
  label: string;
  /** The whole line or passage. */
  text: string;
  language: Locale | '';
  /** Part of the course, document of the corpus or kind of word; '' if it has none. */
  part: string;
}

/** Points and their vectors, row by row. */
export interface Scene {
  points: MapPoint[];
  vectors: Vectors;
}
