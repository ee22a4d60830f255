import type { DemoPage } from '../page';

export const embeddingMapPage: DemoPage = {
  slug: 'embedding-map',
  code: [
    'projection/quality',
    'projection/nearest',
    'projection/pca',
    'projection/umap',
    'projection/tsne',
    'embedding/cross-language',
    'demos/embedding-map/cluster',
  ],
  run: 'terms',
  about: {
    en: 'Terms, passages or your own lines on a map by PCA, UMAP or t-SNE, drawn before your eyes; and how much the map lies, in figures and neighbour by neighbour.',
    zh: '把术语、段落、模型认得的词或你自己的文字，用 PCA、UMAP 或 t-SNE 当面画成地图；再看几个数，逐个核对近邻，这张图骗了你多少就清楚了。',
  },
  lead: {
    en: 'Every map of vectors is wrong somewhere. Draw one, select a point, and see which of its neighbours are true.',
    zh: '向量的地图，张张都有错的地方。画一张，选一个点，看哪些邻居是真的。',
  },
};
