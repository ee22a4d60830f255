import type { AbstainResult } from './core/run';
import type { Calibration, Net } from './core/summary';
import type { LookSettings, AbstainFields } from './core/settings';
import type { Locale } from '~/lib/locale';
import type { PageProps } from '~/demos/kit/page';
import type { Words as AbstainStrings } from 'words:abstain';

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

export interface AbstainPage extends PageProps<AbstainFields> {
  addresses: { world: string; model: string };
  /** The answers that the page shows before the first run. */
  recorded: AbstainResult;
  /** Of the model that other questions load, as text. */
  size: string;
}
