import failures from 'words:yours-failures';
import prompt from 'words:yours-prompt';
import { open as openFailures } from './failures/failures-demo';
import { open as openPrompt } from './prompt/prompt-demo';

/** The last steps of walks by their kind: the function that takes the reader's own case, and its words. */
export const YOURS: Readonly<Record<string, { open: unknown; words: Record<string, object> }>> = {
  failures: { open: openFailures, words: failures },
  prompt: { open: openPrompt, words: prompt },
};
