import { EndpointProblem } from '~/lib/endpoint/problems';

/** Seconds without any data after which a server is given up; a reader who cancels does not wait for them. */
export interface Limits {
  /** For the list of its models, before which the browser may ask the reader for permission. */
  models: number;
  /** Until the first sign of an answer, before which the server may load the model and reads the prompt. */
  first: number;
  /** Between two signs of an answer. */
  between: number;
}

export const LIMITS: Limits = { models: 60, first: 180, between: 60 };

/** A timeout for a server. */
export interface Patience {
  /** Aborted with the problem when the time is up; by `end`; or with any of the signals given. */
  signal: AbortSignal;
  /** Restarts the timeout with so many seconds from now. */
  wait: (seconds: number) => void;
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
    end() {
      clearTimeout(timer);
      over.abort();
    },
  };
}
