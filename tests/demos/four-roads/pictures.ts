import { fourRoadsStrings } from '~/demos/four-roads/about';
import type { LabRecord } from '~/demos/four-roads/core/outcome/record';
import { recordedRun, recordedState } from '~/demos/four-roads/recorded';
import { lineView, LINE_NAMES } from '~/demos/four-roads/view/lines';
import { frameView } from '~/demos/four-roads/view/frame';
import type { Locale } from '~/lib/locale';
import { run, type Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures => {
  const { snapshot } = run<LabRecord>(`four-roads/facts-${locale}`);
  const page = { locale, t: fourRoadsStrings[locale] };
  const recorded = recordedRun(snapshot, '2026-11-22');
  const state = recordedState(recorded, page);
  const plate = { ...page, task: 'facts', now: { state, from: 'recorded' } } as const;
  return {
    plate: frameView(plate),
    below: LINE_NAMES.flatMap((line) => lineView(line, state)),
  };
};
