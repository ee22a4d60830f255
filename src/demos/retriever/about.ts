import type { DemoPage } from '../page';

export const retrieverPage: DemoPage = {
  slug: 'retriever',
  code: [
    'retrieval/bm25',
    'text/segment',
    'text/chunk',
    'retrieval/tfidf',
    'retrieval/lsa',
    'retrieval/cosine',
    'retrieval/fusion',
    'retrieval/rerank',
    'retrieval/mmr',
    'retrieval/search',
    'evaluation/ranking',
    'text/quotations',
    'demos/retriever/clinic/walk',
    'demos/retriever/clinic/way',
    'demos/retriever/clinic/reading',
  ],
  run: 'start',
  about: {
    en: 'Search a handbook or your own text by words, by vectors and by both; every score is explained, and every setting can be broken.',
    zh: '按词、按向量、两样合用，查一本手册或你自己的文字；每个得分都讲清来历，还能故意弄坏几处看看。',
  },
  lead: {
    en: 'Ask the handbook of an invented ferry company, or paste a text of your own. Each passage says why it ranked where it did.',
    zh: '问一家虚构轮渡公司的手册，或者贴上自己的文字。每一段为什么排在这里，都写得明明白白。',
  },
};
