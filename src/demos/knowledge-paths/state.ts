import type { PathResult } from './core/run';
import type { Locale } from '~/lib/locale';
import type { PathStrings } from './words';
import type { KitProps } from '~/demos/kit/props';
import type { PathFields } from './core/settings';

/** Everything the figure shows. */
export interface PathState {
  locale: Locale;
  t: PathStrings;
  result: PathResult;
  /** Set in the page: what computed. */
  live?: { backend: 'simd' | 'plain' };
}

/** What the page gives the element, and the words that come with it. */
export interface PathProps extends KitProps<PathFields> {
  strings: PathStrings;
  addresses: { world: string; model: string };
}
