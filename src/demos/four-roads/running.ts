import { fillForm } from '~/demos/kit/form';
import { undoFor } from '../parts/undo-for';

/** Modules needed to run something, loaded when the reader first turns to the form. */
export { doingSaid } from './doing';
export { keptGuess } from './kept-guess';
export { Pace } from './pace';
export { walks } from './progress';
export { Race } from './race';
export { recordedState } from './recorded';
export { figureSaid, listSaid } from './sentences';
export { openSession, resultsOf, sessionOf, untouched } from './session';
export { fourRoadsView } from './view';
export { fillLines } from './view/lines';
export { plateView } from './view/plate';

/** Returns a function that fills in example facts; the reader's own can be restored afterwards. */
export function exampleFacts(form: HTMLFormElement, example: string): () => void {
  const back = undoFor(form, ['facts']);
  return () => back.example(() => fillForm(form, { facts: example }));
}
