import type { SiteDocument } from '../site-document';

/** A document near a query, with the cosine of their vectors. */
export interface Near {
  document: SiteDocument;
  cosine: number;
}

/** Says of a result which search has found it, and heads the results of each. */
export interface Labels {
  byWords: string;
  byMeaning(near: Near): string;
  wordsHeading: string;
  meaningHeading: string;
}
