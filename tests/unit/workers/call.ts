import type { Call } from '~/workers/rpc';

/** A call of the page that nobody cancels. */
export const call: Call = {
  signal: new AbortController().signal,
  progress: () => undefined,
  emit: () => undefined,
  pause: () => Promise.resolve(),
};
