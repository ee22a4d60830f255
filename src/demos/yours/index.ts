import failures from 'words:yours-failures';
import request from 'words:yours-request';
import { open as openFailures } from './failures/failures-demo';
import { open as openRequest } from './request/request-demo';

/** The last steps of walks by their kind: the function that takes the reader's own case, and its words. */
export const YOURS: Readonly<Record<string, { open: unknown; words: Record<string, object> }>> = {
  failures: { open: openFailures, words: failures },
  request: { open: openRequest, words: request },
};
