/** What a reader needs only after their first press, in one file that is fetched then. */
export { jsonFile } from '../../kit/export';
export { marksAsCsv } from '../core/marked-file';
export { slot, verdictText } from './marked';
export { questionsAfter, rated, toggled } from './marking';
export { pane } from './pane';
export { sumTable } from './sums';
