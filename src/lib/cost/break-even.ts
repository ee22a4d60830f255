/**
 * Requests after which what was paid once is saved again: once / saving. $600 at $0.002 a request: 300,000.
 *
 * @param once dollars paid in the whole period: the first time and every time again
 * @param saving dollars a request
 * @returns undefined where nothing is saved
 */
export const breakEvenRequests = (once: number, saving: number): number | undefined =>
  saving > 0 ? Math.max(0, once) / saving : undefined;
