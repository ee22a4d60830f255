import { fourRoadsStrings } from '~/demos/four-roads/about';
import type { LabRecord } from '~/lib/four-roads/outcome/record';
import { recordedRun, recordedState } from '~/demos/four-roads/recorded';
import { lineView, LINE_NAMES } from '~/demos/four-roads/view/lines';
import { footView, frameView } from '~/demos/four-roads/view/frame';
import { frameText } from '~/demos/four-roads/view/frame-text';
import type { Locale } from '~/lib/locale';
import { run, type Pictures } from '../recorded';
import { FACTS, ladderOf } from './ladder/rows';
import { columnOf, plateOf } from './view/states';

export const pictures = (locale: Locale): Pictures => {
  const { snapshot } = run<LabRecord>(`four-roads/facts-${locale}`);
  const page = { locale, t: fourRoadsStrings[locale] };
  const recorded = recordedRun(snapshot, '2026-11-22');
  const state = recordedState(recorded, page);
  const plate = { ...page, task: 'facts', now: { state } } as const;
  const now = columnOf({ prompt: 3, rag: 40, replay: 2 }, {}, { locale });
  const left = columnOf({ prompt: 3 }, { task: 'drift' }, { locale });
  const two = plateOf({ now, left, ladder: ladderOf(FACTS, locale) }, locale);
  return {
    two: frameView(two),
    foot: [footView(plateOf({ ...two, left: undefined }, locale))],
    said: [plateOf({}, locale), plateOf({ now }, locale), two].flatMap(frameText),
    plate: frameView(plate),
    below: LINE_NAMES.flatMap((line) => lineView(line, state)),
  };
};
