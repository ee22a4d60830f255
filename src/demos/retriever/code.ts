import search from '~/lib/retrieval/search.ts?raw';
import bm25 from '~/lib/retrieval/bm25.ts?raw';
import tfidf from '~/lib/retrieval/tfidf.ts?raw';
import lsa from '~/lib/retrieval/lsa.ts?raw';
import fusion from '~/lib/retrieval/fusion.ts?raw';
import cosine from '~/lib/retrieval/cosine.ts?raw';
import rerank from '~/lib/retrieval/rerank.ts?raw';
import mmr from '~/lib/retrieval/mmr.ts?raw';
import segment from '~/lib/text/segment.ts?raw';
import chunk from '~/lib/text/chunk.ts?raw';
import ranking from '~/lib/evaluation/ranking.ts?raw';

const at = (path: string, source: string) => ({ path: `src/lib/${path}.ts`, source });

/** The files a reader of the retriever's Code tab sees: those that run. */
export const CODE = [
  at('retrieval/bm25', bm25),
  at('text/segment', segment),
  at('text/chunk', chunk),
  at('retrieval/tfidf', tfidf),
  at('retrieval/lsa', lsa),
  at('retrieval/cosine', cosine),
  at('retrieval/fusion', fusion),
  at('retrieval/rerank', rerank),
  at('retrieval/mmr', mmr),
  at('retrieval/search', search),
  at('evaluation/ranking', ranking),
];
