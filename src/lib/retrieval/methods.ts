/** The ranking methods, by the names that the form, the URL and the recorded runs use. */
export const METHODS = ['tfidf', 'bm25', 'lsa', 'rrf', 'course', 'encoder'] as const;
export type Method = (typeof METHODS)[number];

/** The ranking methods that use vectors, each of which `rrf` can fuse with BM25. */
export const PARTNERS = ['lsa', 'course', 'encoder'] as const;
export type Dense = (typeof PARTNERS)[number];

/** The settings that determine the vectors a ranking needs. */
interface VectorChoice {
  method: Method;
  /** The vectors that `rrf` fuses with BM25. */
  partner: Dense;
  /** True if the query is embedded by another embedder than the chunks. */
  swapped: boolean;
  /** True if the first hits are scored again by the course vectors of their tokens. */
  rerank: boolean;
}

/** The vectors that a method ranks by; undefined if it ranks by words only. */
export function denseOf(method: Method, partner: Dense): Dense | undefined {
  if (method === 'rrf') return partner;
  return PARTNERS.find((dense) => dense === method);
}

/** The embedder that is used for the query when it is swapped. */
export const strangerTo = (dense: Dense): Dense => (dense === 'course' ? 'lsa' : 'course');

/** All vectors that a ranking needs. */
export function vectorsFor({ method, partner, swapped, rerank }: VectorChoice): Set<Dense> {
  const needed = new Set<Dense>();
  const dense = denseOf(method, partner);
  if (dense) needed.add(dense);
  if (dense && swapped) needed.add(strangerTo(dense));
  if (rerank) needed.add('course');
  return needed;
}
