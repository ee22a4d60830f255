import type { FinetuneFields } from './core/settings';
import type { FinetuneStrings } from './words/en';
import type { KitProps } from '~/demos/kit/props';
import type { Arm } from './arm';
import type { Addresses } from './session';

/** The props that the page passes to the element, with its words. */
export interface FinetuneProps extends KitProps<FinetuneFields> {
  strings: FinetuneStrings;
  addresses: Addresses;
  /** The vocabulary size of the shipped model. */
  vocabulary: number;
  /** Recorded runs; the first is the one shown in the page. */
  arms: Arm[];
}
