import { EndpointProblem } from '~/lib/endpoint/problems';

/** A timeout for a server. */
export interface Patience {
  /** Aborted with the problem when the time is up; by `end`; or with any of the signals given. */
  signal: AbortSignal;
  /** Restarts the timeout with so many seconds from now. */
  wait: (seconds: number) => void;
  /** Suspends the timeout until the next `wait`. */
  waitOn: () => void;
  /** Ends the timeout, and drops any connection that uses the signal. */
  end: () => void;
}

/** @param host the server's name in messages */
export function patience(host: string, ...signals: AbortSignal[]): Patience {
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    signal: AbortSignal.any([over.signal, ...signals]),
    wait(seconds) {
      clearTimeout(timer);
      const giveUp = () => over.abort(new EndpointProblem('server-silent', { host, seconds }));
      timer = setTimeout(giveUp, seconds * 1000);
    },
    waitOn: () => clearTimeout(timer),
    end() {
      clearTimeout(timer);
      over.abort();
    },
  };
}
