import type { Both } from '~/lib/locale';
import type { KitProps } from '~/demos/kit/props';
import type { RetrieverFields } from './core/settings';
import type { Words as RetrieverStrings } from 'words:retriever';

/** The encoders whose vectors of the handbook this site ships, and the path to which their paths are added. */
export interface ShippedVectors {
  models: string[];
  base: string;
}

/** Props that the page gives the element, with its strings. */
export interface RetrieverProps extends KitProps<RetrieverFields> {
  strings: RetrieverStrings;
  /** True on the page of the reader's own material. */
  own: boolean;
  /** Address of the built-in text. */
  handbook: string;
  /** Address of the course vectors. */
  course: string;
  vectors: ShippedVectors;
  /** The instruction that a language model gets before the passages. */
  instructions: Both<string>;
}
