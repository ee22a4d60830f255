/** What is needed once something is to be run: fetched when the reader first turns to the form. */
export { summarise } from '~/lib/demos/four-roads/summary';
export { durationText, spanText } from '../duration';
export { estimate, rangeOf } from './estimate';
export { glide } from './glide';
export { atWork, learntSpeed, progressOf, walks } from './progress';
export { recordedState } from './recorded';
export { keptGuess } from './kept-guess';
export { figureSaid, listSaid } from './sentences';
export { labRun, openSession, resultsOf, sessionOf, untouched } from './session';
export { summariser } from './summariser';
export { tiesOf } from './ties';
export { fourRoadsView, SECTIONS } from './view';
