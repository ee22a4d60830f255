import type { DemoPage } from '~/demos/kit/props';

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
};

export { default as embeddingMapStrings } from 'words:embedding-map';
