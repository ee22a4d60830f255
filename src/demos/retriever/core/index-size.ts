import { chunkVectors } from '~/lib/retrieval/search';
import { PARTNERS, type Method } from '~/lib/retrieval/methods';
import type { Library } from './library';
import { DIMENSIONS } from './settings';

/**
 * Bytes of each method's index in memory, without the text: postings for keyword
 * methods (shared by TF-IDF and BM25), and 32-bit numbers for vector methods
 * (chunks × dimensions × 4). Methods without vectors are left out.
 */
export function indexBytes({ corpus }: Library): Partial<Record<Method, number>> {
  const { postings } = corpus.index;
  const words =
    postings.starts.byteLength + postings.columns.byteLength + postings.values.byteLength;
  const sizes: Partial<Record<Method, number>> = { tfidf: words, bm25: words };
  for (const dense of PARTNERS) {
    if (dense !== 'lsa' && !corpus.embedders[dense]) continue;
    const { count, width } = chunkVectors(corpus, dense, DIMENSIONS);
    sizes[dense] = count * width * Float32Array.BYTES_PER_ELEMENT;
  }
  return sizes;
}
