/** What is needed once something is to be run: fetched when the reader first turns to the form. */
export { summarise } from '~/lib/roads/summary';
export { durationText } from '../duration';
export { estimate, standing, togetherness, workOf } from './estimate';
export { figureSaid, listSaid } from './sentences';
export { labRun, openSession, resultsOf, sessionOf } from './session';
export { fourRoadsView } from './view';
