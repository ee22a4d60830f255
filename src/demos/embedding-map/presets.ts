/** Presets; the last shows clusters in data that has none. */
export const PRESETS = {
  names: {
    source: 'names',
    projection: 'umap',
    neighbours: 15,
    seed: 2,
    apart: 'language',
  },
  terms: {
    source: 'terms',
    vectors: 'course',
    projection: 'umap',
    neighbours: 15,
    apart: 'language',
  },
  handbook: { source: 'retriever', vectors: 'course', projection: 'umap', apart: 'part' },
  noise: {
    source: 'noise',
    points: 300,
    projection: 'tsne',
    perplexity: 5,
    seed: 1,
  },
} as const;
export type PresetName = keyof typeof PRESETS;
