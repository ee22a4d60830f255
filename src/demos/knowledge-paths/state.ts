import type { PathResult } from '~/lib/demos/knowledge-paths/run';
import type { Locale } from '~/lib/locale';
import type { PathStrings } from './strings';

/** Everything the figure shows. */
export interface PathState {
  locale: Locale;
  t: PathStrings;
  result: PathResult;
  /** Set in the page: what computed. */
  live?: { backend: 'simd' | 'plain' };
}
