import type { Road } from '~/lib/road';

/** How the roads stand by the criteria, as far as a page around the table needs it. */
export interface Weighed {
  /** How many criteria were weighed. */
  readonly criteria: number;
  /** From the highest score to the lowest. */
  readonly ranking: readonly { readonly road: Road; readonly score: number }[];
  /** The reader has moved a weight, or added a criterion. */
  readonly own: boolean;
}

/** What the table tells the page around it when a weight has moved, or a criterion was added. */
export interface WeighedDetail {
  /** Undefined where all weights are 0. */
  readonly weighed: Weighed | undefined;
  /** What would unseat the road that leads, in a sentence. */
  readonly unseat: string;
  /** Criteria of the reader's own, each in a line. */
  readonly own: readonly string[];
}

export const WEIGHED = 'weighed';
