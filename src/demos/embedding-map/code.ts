import crossLanguage from '~/lib/embedding/cross-language.ts?raw';
import cluster from '~/lib/map/cluster.ts?raw';
import nearest from '~/lib/projection/nearest.ts?raw';
import pca from '~/lib/projection/pca.ts?raw';
import quality from '~/lib/projection/quality.ts?raw';
import tsne from '~/lib/projection/tsne.ts?raw';
import umap from '~/lib/projection/umap.ts?raw';

const at = (path: string, source: string) => ({ path: `src/lib/${path}.ts`, source });

/** The files of the Code tab: what measures a map first, then what draws one, then the vectors. */
export const CODE = [
  at('projection/quality', quality),
  at('projection/nearest', nearest),
  at('projection/pca', pca),
  at('projection/umap', umap),
  at('projection/tsne', tsne),
  at('embedding/cross-language', crossLanguage),
  at('map/cluster', cluster),
];
