import { fillForm } from '~/demos/kit/form';
import { undoFor } from '../parts/undo-for';
import { fill } from '~/i18n/format';
import type { AtWork } from './state';
import type { Contender } from './core/names';
import { isTuned } from './core/rates';
import type { FourRoadsStrings } from './words/en';

/** Modules needed to run something, loaded when the reader first turns to the form. */
export { keptGuess } from './kept-guess';
export { Pace } from './pace';
export { walks } from './progress';
export { Race } from './race';
export { recordedState } from './recorded';
export { figureSaid, listSaid } from './sentences';
export { openSession, resultsOf, sessionOf, unfinishedOf, untouched } from './session';
export { fourRoadsView } from './view';
export { fillLines } from './view/lines';
export { plateView } from './view/plate';

/** Returns a function that fills in example facts; the reader's own can be restored afterwards. */
export function exampleFacts(form: HTMLFormElement, example: string): () => void {
  const back = undoFor(form, ['facts']);
  return () => back.example(() => fillForm(form, { facts: example }));
}

/** A sentence about the road that takes longest now; of two at once, the one that trains. */
export function doingSaid(
  atWork: ReadonlyMap<Contender, AtWork> | undefined,
  t: FourRoadsStrings,
): string {
  const all = [...(atWork ?? [])];
  const [road, now] = all.find(([each]) => isTuned(each)) ?? all[0] ?? [];
  if (!road || !now) return t.begins;
  const trains = isTuned(road) && now.phase === 'prepare';
  return fill(trains ? t.trains : t.doing[now.phase], { road: t.road[road] });
}
