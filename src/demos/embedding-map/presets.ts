/** Presets; the last shows clusters in data that has none. */
export const PRESETS = {
  names: {
    source: 'names',
    projection: 'umap',
    neighbours: 15,
    minDist: 0.1,
    seed: 2,
    apart: 'language',
  },
  terms: {
    source: 'terms',
    vectors: 'course',
    projection: 'umap',
    neighbours: 15,
    minDist: 0.1,
    apart: 'language',
  },
  handbook: { source: 'retriever', vectors: 'course', projection: 'umap', apart: 'part' },
  noise: {
    source: 'noise',
    points: 300,
    width: 50,
    projection: 'tsne',
    perplexity: 5,
    seed: 1,
    apart: 'cluster',
  },
} as const;
export type PresetName = keyof typeof PRESETS;
