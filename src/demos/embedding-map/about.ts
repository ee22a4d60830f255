import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'embedding-map',
  code: [
    'demos/embedding-map/core/look',
    'demos/embedding-map/core/hills',
    'projection/nearest',
    'projection/pca',
    'projection/umap',
    'projection/tsne',
  ],
  run: 'terms',
};
