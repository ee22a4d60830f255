import type { FinetuneFields } from './core/settings';
import type { FinetuneStrings } from './words/en';
import type { KitProps } from '~/demos/kit/props';
import type { Arm } from './arm';
import type { Addresses } from './session';

/** What the page gives the element, and the words that come with it. */
export interface FinetuneProps extends KitProps<FinetuneFields> {
  strings: FinetuneStrings;
  addresses: Addresses;
  /** Tokens the shipped model knows. */
  vocabulary: number;
  /** Recorded runs; the first is the one in the page. */
  arms: Arm[];
}
