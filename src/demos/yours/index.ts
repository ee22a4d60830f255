import failures from 'words:yours-failures';
import models from 'words:yours-models';
import { open as openFailures } from './failures/failures-demo';
import { open as openModels } from './models/models-demo';

/** The last steps of walks by their kind: the function that takes the reader's own case, and its words. */
export const YOURS: Readonly<Record<string, { open: unknown; words: Record<string, object> }>> = {
  failures: { open: openFailures, words: failures },
  models: { open: openModels, words: models },
};
