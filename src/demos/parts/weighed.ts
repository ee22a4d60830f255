import type { Road } from '~/lib/road';

/** The ranking of the roads by the criteria, as far as a page around the table needs it. */
export interface Weighed {
  /** Number of criteria that were weighed. */
  readonly criteria: number;
  /** From the highest score to the lowest. */
  readonly ranking: readonly { readonly road: Road; readonly score: number }[];
  /** True if the reader has changed a weight or added a criterion. */
  readonly own: boolean;
}

/** Detail of the event sent to the page when a weight changes or a criterion is added. */
export interface WeighedDetail {
  /** Undefined if all weights are 0. */
  readonly weighed: Weighed | undefined;
  /** A sentence about the change that would unseat the leading road. */
  readonly unseat: string;
  /** The reader's own criteria, each as one line. */
  readonly own: readonly string[];
  /** Weights, ratings, ranking and measured values, for a file. */
  readonly data: object;
}

export const WEIGHED = 'weighed';

/** The table of criteria; it keeps its latest detail for a listener that loads after it. */
export interface WeighingElement extends HTMLElement {
  latest?: WeighedDetail;
}
