import type { EmbeddingMapStrings } from './words/en';
import type { KitProps } from '~/demos/kit/props';
import type { Names } from './core/names-map';
import type { EmbeddingMapFields } from './core/settings';
import type { Addresses } from './session';

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
