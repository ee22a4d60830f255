/** The ranking methods, by the names that the form, the URL and the recorded runs use. */
export const METHODS = ['tfidf', 'bm25', 'lsa', 'rrf', 'course', 'encoder'] as const;
export type Method = (typeof METHODS)[number];

/** The ranking methods that use vectors, each of which `rrf` can fuse with BM25. */
export const PARTNERS = ['lsa', 'course', 'encoder'] as const;
export type Dense = (typeof PARTNERS)[number];

/** The settings that determine the vectors a ranking needs. */
interface VectorChoice {
  method: Method;
  /** The vectors that `rrf` fuses with BM25; without a choice those of LSA. */
  partner?: Dense;
  /** True if the first hits are scored again by the course vectors of their tokens. */
  rerank: boolean;
}

/** The vectors that a method ranks by; undefined if it ranks by words only. */
function denseOf(method: Method, partner: Dense = 'lsa'): Dense | undefined {
  if (method === 'rrf') return partner;
  return PARTNERS.find((dense) => dense === method);
}

export function vectorsFor({ method, partner, rerank }: VectorChoice): Set<Dense> {
  const needed = new Set<Dense>();
  const dense = denseOf(method, partner);
  if (dense) needed.add(dense);
  if (rerank) needed.add('course');
  return needed;
}
