import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type EmbeddingMapStrings } from './words/en';
import { zh } from './words/zh';

export const embeddingMapPage: DemoPage = {
  slug: 'embedding-map',
  code: [
    'projection/quality',
    'projection/nearest',
    'projection/pca',
    'projection/umap',
    'projection/tsne',
    'embedding/course',
  ],
  run: 'names',
  about: {
    en: 'Twelve words placed by what they mean, a word of yours among them, then every term of the glossary on a map by PCA, UMAP or t-SNE; and how much the map lies.',
    zh: '十二个词按意思摆开，你也可以写一个放进去，再用 PCA、UMAP 或 t-SNE 摆出术语表的每一条；这张图骗了你多少，也看得清楚。',
  },
  lead: {
    en: 'Twelve words, in two languages. Near means: used in the same company.',
    zh: '十二个词，两种语言。挨得近，就是常和同一些词在一起。',
  },
};

export const embeddingMapStrings: Record<Locale, EmbeddingMapStrings> = { en, zh };
