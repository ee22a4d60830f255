import { fillMatrix } from '~/demos/kit/measured';
import { fill } from '~/i18n/format';
import type { LabRun } from '~/lib/four-roads/outcome/record';
import { measuredSlots } from '~/lib/four-roads/outcome/measured-slots';
import type { AtWork } from '../state';
import type { Contender } from '~/lib/four-roads/names';
import { isTuned } from '~/lib/four-roads/outcome/rates';
import type { FourRoadsStrings } from '../about';

/** Modules needed to run something, loaded when the reader first turns to the form. */
export { openPace, type Pace } from './pace';
export { Race } from './race';
export { fetchRecord, recordedState } from '../recorded';
export { listText } from '../results/sentences';
export { openSession, resultsOf, unfinishedOf, unitsDone } from './session';
export { frameText } from '../view/frame-text';
export { LINE_NAMES, lineView, ofRunText } from '../view/lines';
export { openQuestions } from '../results/questions';

export const fillMatrixWith = (run: LabRun): void => fillMatrix(measuredSlots(run));

/** A sentence about the road that takes longest now; of two at once, the one that trains. */
export function doingText(atWork: ReadonlyMap<Contender, AtWork> | undefined, t: FourRoadsStrings) {
  const all = [...(atWork ?? [])];
  const [road, now] = all.find(([each]) => isTuned(each)) ?? all[0] ?? [];
  if (!road || !now) return t.begins;
  const trains = isTuned(road) && now.phase === 'prepare';
  return fill(trains ? t.trains : t.doing[now.phase], { road: t.road[road] });
}
