import { costFields, type CostSettings } from '~/demos/cost/core/settings';
import { stateOf, type CostState } from '~/demos/cost/state';
import { costStrings } from '~/demos/cost/about';
import { defaults } from '~/lib/settings/table';
import type { Locale } from '~/lib/locale';
import { readPrices } from '../../content/read';

export function shown(set: Partial<CostSettings> = {}, locale: Locale = 'en'): CostState {
  const form = { ...defaults(costFields), ...set };
  return stateOf({ form }, { locale, t: costStrings[locale], levels: readPrices(), live: true });
}
