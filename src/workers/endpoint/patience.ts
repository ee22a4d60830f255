import { EndpointProblem } from '~/lib/endpoint/problems';

/** Seconds in which nothing comes, after which a server is given up; a reader who cancels need not wait for them. */
export interface Limits {
  /** For the list of its models: the browser may first ask the reader for leave. */
  models: number;
  /** Until the first sign of an answer: the server may first load the model, then reads the prompt. */
  first: number;
  /** Between two signs. */
  between: number;
}

export const LIMITS: Limits = { models: 60, first: 180, between: 60 };

/** Waits for a server, but not for ever. */
export interface Patience {
  /** Aborted when the time is up, with the problem; by `end`; or with any of the signals given. */
  signal: AbortSignal;
  /** Waits so many seconds from now. */
  wait: (seconds: number) => void;
  /** Waits no longer, and drops whatever connection listens to the signal. */
  end: () => void;
}

/** @param host the server, as a sentence names it */
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
