import type { PathResult } from './core/run';
import type { Locale } from '~/lib/locale';
import type { PathStrings } from './words';

/** Everything the figure shows. */
export interface PathState {
  locale: Locale;
  t: PathStrings;
  result: PathResult;
  /** Set in the page: what computed. */
  live?: { backend: 'simd' | 'plain' };
}
