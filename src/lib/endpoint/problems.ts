import { Problem } from '../problem';

/** The replacement for a server's message if it sent none. */
export const NO_WORDS = '—';

/** A server on the reader's own machine that cannot be asked, or that gives no valid answer. */
export class EndpointProblem extends Problem {}
