/** The ranking methods, by the names that the form, the URL and the recorded runs use. */
export const METHODS = ['tfidf', 'bm25', 'lsa', 'rrf', 'encoder', 'late'] as const;
export type Method = (typeof METHODS)[number];

/** The ranking methods that use vectors, each of which `rrf` can fuse with BM25. */
export const PARTNERS = ['lsa', 'encoder'] as const;
export type Dense = (typeof PARTNERS)[number];

/** The vectors that a method ranks by; undefined if it ranks by words only. @param partner the vectors that `rrf` fuses with BM25 */
export function denseOf(method: Method, partner: Dense = 'lsa'): Dense | undefined {
  if (method === 'rrf') return partner;
  if (method === 'late') return 'encoder';
  return PARTNERS.find((dense) => dense === method);
}
