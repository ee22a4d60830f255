import type { KitProps } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import type { AdapterFields } from './core/settings';
import type { AdapterSnapshot } from './core/snapshot';
import type { AdapterStrings } from './words/en';

/** What the figure is drawn from, apart from its settings. */
interface AdapterWords {
  locale: Locale;
  strings: AdapterStrings;
  record: AdapterSnapshot;
  /** Translations of the everyday questions; none where the page is in English. */
  glosses: readonly string[];
}

export interface AdapterState extends AdapterWords {
  /** Which question of the exam is shown. */
  at: number;
}

/** The props that the page passes to the element, with its words. */
export interface AdapterProps extends KitProps<AdapterFields>, AdapterWords {
  strings: AdapterStrings;
}
