import { fourRoadsStrings } from '~/demos/four-roads/about';
import type { LabRecord } from '~/demos/four-roads/core/record';
import { recordedRun, recordedState } from '~/demos/four-roads/recorded';
import { fourRoadsView } from '~/demos/four-roads/view';
import type { Locale } from '~/lib/locale';
import { run, type Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures => {
  const { snapshot } = run<LabRecord>(`four-roads/facts-${locale}`);
  const page = { locale, t: fourRoadsStrings[locale] };
  const recorded = recordedRun(snapshot, '2026-11-22');
  return {
    lesson: fourRoadsView(recordedState(recorded, { ...page, folded: true })),
    lab: fourRoadsView(recordedState(recorded, { ...page, folded: false })),
  };
};
