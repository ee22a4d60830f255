import type { Road } from '~/lib/road';

export interface Weighed {
  readonly ranking: readonly { readonly road: Road; readonly score: number }[];
  readonly own: boolean;
}

export const WEIGHED = 'weighed';

/** The table of criteria, with its ranking; undefined until a weight has changed, or if all weights are 0. */
export interface WeighingElement extends HTMLElement {
  weighed: Weighed | undefined;
}
