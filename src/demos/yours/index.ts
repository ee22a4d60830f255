import failures from 'words:yours-failures';
import tools from 'words:yours-tools';
import { open as openFailures } from './failures/failures-demo';
import { open as openTools } from './tools/tools-demo';

/** The last steps of walks by their kind: the function that takes the reader's own case, and its words. */
export const YOURS: Readonly<Record<string, { open: unknown; words: Record<string, object> }>> = {
  failures: { open: openFailures, words: failures },
  tools: { open: openTools, words: tools },
};
