/** What is needed once something is to be run: fetched when the reader first turns to the form. */
export { exampleFacts } from './example-facts';
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
