import { evidenceFields, type EvidenceSettings } from '~/lib/evidence/settings';
import { computed, type EvidenceState } from '~/demos/evidence/state';
import evidenceStrings from 'words:evidence';
import { defaults } from '~/lib/settings/table';
import type { Locale } from '~/lib/locale';

export function shown(set: Partial<EvidenceSettings> = {}, locale: Locale = 'en'): EvidenceState {
  const form = { ...defaults(evidenceFields), ...set };
  return { ...computed(form), locale, t: evidenceStrings[locale] };
}
