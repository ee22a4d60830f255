import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'retriever',
  code: [
    'demos/retriever/core/found',
    'retrieval/bm25',
    'text/segment',
    'text/chunk',
    'retrieval/tfidf',
    'retrieval/lsa',
    'retrieval/cosine',
    'retrieval/fusion',
    'retrieval/mmr',
    'retrieval/search',
    'evaluation/ranking',
    'text/quotations',
  ],
  run: 'paid',
};
