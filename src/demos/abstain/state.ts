import type { AbstainResult } from '~/lib/demos/abstain/run';
import type { Calibration, Net } from '~/lib/demos/abstain/summary';
import type { LookSettings } from '~/lib/demos/abstain/settings';
import type { Locale } from '~/lib/locale';
import type { AbstainStrings } from './strings';

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
