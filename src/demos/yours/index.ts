import failures from 'words:yours-failures';
import wordings from 'words:yours-wordings';
import { open as openFailures } from './failures/failures-demo';
import { open as openWordings } from './wordings/wordings-demo';

/** The last steps of walks by their kind: the function that takes the reader's own case, and its words. */
export const YOURS: Readonly<Record<string, { open: unknown; words: Record<string, object> }>> = {
  failures: { open: openFailures, words: failures },
  wordings: { open: openWordings, words: wordings },
};
