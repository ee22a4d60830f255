import type { TrainerStrings } from './words/en';
import type { KitProps } from '~/demos/kit/props';
import type { Vocabulary } from './estimate';
import type { TrainerFields } from './core/settings';
import type { Addresses } from './session';

/** The props that the page passes to the element, with its words. */
export interface TrainerProps extends KitProps<TrainerFields> {
  strings: TrainerStrings;
  texts: Addresses;
  vocabulary: Vocabulary;
  /** Addresses of the recorded run of the page, and of the one that is played. */
  records: Record<'own' | 'moment', string>;
}
