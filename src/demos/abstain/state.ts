import type { AbstainResult } from './core/run';
import type { Calibration, Net } from './core/summary';
import type { LookSettings, AbstainFields } from './core/settings';
import type { Locale } from '~/lib/locale';
import type { AbstainStrings } from './words/en';
import type { KitProps } from '~/demos/kit/props';

/** Everything the figure shows. */
export interface AbstainState {
  locale: Locale;
  t: AbstainStrings;
  result: AbstainResult;
  look: LookSettings;
  calibration: Calibration;
  net: Net;
  /** Set in the page: the kernels that computed the answers. */
  live?: { backend: 'simd' | 'plain' };
}

/** The props that the page passes to the element, with its words. */
export interface AbstainProps extends KitProps<AbstainFields> {
  strings: AbstainStrings;
  addresses: { world: string; model: string };
  /** The answers that the page shows before the first run. */
  recorded: AbstainResult;
}
