import type { Both } from '~/lib/locale';
import type { KitProps } from '~/demos/kit/props';
import type { RetrieverFields } from './core/settings';
import type { RetrieverStrings } from './words/en';

/** Props that the page gives the element, with its strings. */
export interface RetrieverProps extends KitProps<RetrieverFields> {
  strings: RetrieverStrings;
  /** Address of the built-in text. */
  handbook: string;
  /** Address of the course vectors. */
  course: string;
  /** The instruction that a language model gets before the passages. */
  instructions: Both<string>;
}
