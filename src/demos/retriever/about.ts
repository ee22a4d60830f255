import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type RetrieverStrings } from './words/en';
import { zh } from './words/zh';

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
    'demos/retriever/core/clinic/walk',
    'demos/retriever/core/clinic/way',
    'demos/retriever/core/clinic/reading',
  ],
  run: 'fog',
  about: {
    en: 'Search a handbook or your own text by words, by vectors and by both; every score is explained, and every setting can be broken.',
    zh: '按词、按向量、两样合用，查一本手册或你自己的文字；每个得分都讲清来历，还能故意弄坏几处看看。',
  },
  lead: {
    en: 'Ask a handbook two ways and see which finds the passage that answers.',
    zh: '用两种办法查同一本手册，看哪一种查得到写着答案的那一段。',
  },
};

export const retrieverStrings: Record<Locale, RetrieverStrings> = { en, zh };
