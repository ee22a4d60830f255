import type { Both } from '~/lib/locale';
import type { KitProps } from '~/demos/kit/props';
import type { RetrieverFields } from './core/settings';
import type { RetrieverStrings } from './words';

/** What the page gives the element, and the words that come with it. */
export interface RetrieverProps extends KitProps<RetrieverFields> {
  strings: RetrieverStrings;
  /** Address of the built-in text. */
  handbook: string;
  /** Address of the course vectors. */
  course: string;
  /** What a language model is told before it reads the passages. */
  instructions: Both<string>;
}
