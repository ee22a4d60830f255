import type { EmbeddingMapStrings } from './words';
import type { KitProps } from '~/demos/kit/props';
import type { Names } from './core/names-map';
import type { EmbeddingMapFields } from './core/settings';
import type { Addresses } from './session';

/** What the page gives the element, and the words that come with it. */
export interface EmbeddingMapProps extends KitProps<EmbeddingMapFields> {
  strings: EmbeddingMapStrings;
  urls: Addresses;
  /** Names of parts that are written short. */
  parts: Record<string, string>;
  /** The label of the point whose neighbours the recorded figure lists. */
  chosen?: string;
  /** Where the page opens with the twelve words. */
  names?: Names;
}
