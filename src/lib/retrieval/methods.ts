/** The ways to rank, by the names that the form, the URL and the recorded runs use. */
export const METHODS = ['tfidf', 'bm25', 'lsa', 'rrf', 'course', 'encoder'] as const;
export type Method = (typeof METHODS)[number];

/** The ways to rank by vectors, each of which `rrf` can fuse with BM25. */
export const PARTNERS = ['lsa', 'course', 'encoder'] as const;
export type Dense = (typeof PARTNERS)[number];

/** What decides which vectors a ranking needs. */
interface VectorChoice {
  method: Method;
  /** Whose vectors `rrf` fuses with BM25. */
  partner: Dense;
  /** The chunks keep their vectors, the query comes from another embedder. */
  swapped: boolean;
  /** The first hits are scored again by the course vectors of their tokens. */
  rerank: boolean;
}

/** The vectors that a method ranks chunks by; undefined where it ranks by words alone. */
export function denseOf(method: Method, partner: Dense): Dense | undefined {
  if (method === 'rrf') return partner;
  return PARTNERS.find((dense) => dense === method);
}

/** The embedder that speaks for the query when it is swapped. */
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
