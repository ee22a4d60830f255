/** The ways to rank, by the names that the form, the URL and the recorded runs use. */
export const METHODS = ['tfidf', 'bm25', 'lsa', 'rrf'] as const;
export type Method = (typeof METHODS)[number];

/** Whether a method ranks by a dense space, which must be fitted first. */
export const needsSpace = (method: Method | ''): boolean => method === 'lsa' || method === 'rrf';
