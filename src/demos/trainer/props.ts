import type { TrainerStrings } from './words/en';
import type { KitProps } from '~/demos/kit/props';
import type { Vocabulary } from './estimate';
import type { TrainerFields } from './core/settings';
import type { Addresses } from './session';

/** What the page gives the element, and the words that come with it. */
export interface TrainerProps extends KitProps<TrainerFields> {
  strings: TrainerStrings;
  texts: Addresses;
  vocabulary: Vocabulary;
  /** Where the recorded run of the page lies, and the one that is played. */
  records: Record<'own' | 'moment', string>;
}
