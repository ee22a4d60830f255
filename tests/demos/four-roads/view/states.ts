import type { Column, FourRoadsState } from '~/demos/four-roads/state';
import { fourRoadsStrings } from '~/demos/four-roads/about';
import type { FrameState } from '~/demos/four-roads/view/row';
import type { Contender, TaskName } from '~/lib/four-roads/names';
import { LAB_DEFAULTS, type LabSettings } from '~/lib/four-roads/settings';
import { summarise } from '~/lib/four-roads/outcome/summary';
import type { Locale } from '~/lib/locale';
import { resultFrom } from '../../../unit/lib/four-roads/results';

const QUESTIONS = 40;
const marks = (right: number) => '1'.repeat(right).padEnd(QUESTIONS, '0');

export function stateFrom(
  results: FourRoadsState['results'],
  more: Partial<FourRoadsState> = {},
): FourRoadsState {
  const summaries = summarise(results);
  const { locale = 'en' } = more;
  return {
    locale,
    t: fourRoadsStrings[locale],
    settings: LAB_DEFAULTS,
    results,
    summaries,
    live: true,
    ...more,
  };
}

/** A run of one seed: of 40 questions each road has so many right. */
export function columnOf(
  right: Partial<Record<Contender, number>>,
  turned: Partial<LabSettings> = {},
  more: Partial<FourRoadsState> = {},
): Column {
  const results = Object.entries(right).map(([road, n]) =>
    resultFrom(road as Contender, 1, marks(n)),
  );
  const settings = {
    ...LAB_DEFAULTS,
    seeds: 1,
    roads: Object.keys(right) as Contender[],
    ...turned,
  };
  return { state: stateFrom(results, { settings, ...more }) };
}

export const plateOf = (
  more: Partial<FrameState> = {},
  locale: Locale = 'en',
  task: TaskName = 'facts',
): FrameState => ({ locale, t: fourRoadsStrings[locale], task, ...more });
