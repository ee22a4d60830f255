import type { AbstainResult } from './core/run';
import type { Calibration, Net } from './core/summary';
import type { LookSettings } from './core/settings';
import type { Locale } from '~/lib/locale';
import type { AbstainStrings } from './words';

/** Everything the figure shows. */
export interface AbstainState {
  locale: Locale;
  t: AbstainStrings;
  result: AbstainResult;
  look: LookSettings;
  calibration: Calibration;
  net: Net;
  /** Set in the page: what computed. */
  live?: { backend: 'simd' | 'plain' };
}
