import { costFields, type CostSettings } from '~/lib/cost/settings';
import { stateOf, type CostState } from '~/demos/cost/state';
import { assumedLevel } from '~/lib/cost/price-level';
import costStrings from 'words:cost';
import { VOCABULARIES } from '~/lib/text/vocabularies/names';
import { defaults } from '~/lib/settings/table';
import type { Locale } from '~/lib/locale';
import { readLevels } from '../../content/read';

const levels = [assumedLevel, ...readLevels()];
const vocabularies = VOCABULARIES.map((name) => ({
  name,
  label: name,
  file: name,
}));

export function shown(set: Partial<CostSettings> = {}, locale: Locale = 'en'): CostState {
  const form = { ...defaults(costFields), ...set };
  return stateOf({ form }, { locale, t: costStrings[locale], levels, vocabularies });
}
