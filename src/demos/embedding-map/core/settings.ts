import {
  DEFAULTS,
  NEIGHBOURS,
  PERPLEXITY,
  PROJECTIONS,
  type ProjectionSettings,
} from '~/lib/projection/settings';
import type { Fields, Settings } from '~/lib/settings/table';

export const SOURCES = ['names', 'terms', 'retriever', 'own', 'noise'] as const;
const VECTORS = ['course', 'lsa', 'encoder'] as const;
const APARTS = ['language', 'part', 'score'] as const;
/** Limits of the number of the reader's lines. */
export const LINES = { min: 5, max: 20_000 };

const NOISE = { source: ['noise'] } as const;

/** The source of the map and its method. The reader's text stays out of the URL. */
export const embeddingMapFields = {
  source: { kind: 'choice', default: 'names', options: SOURCES },
  lines: { kind: 'private', default: '', rows: 6, when: { source: ['own'] } },
  vectors: {
    kind: 'choice',
    default: 'course',
    options: VECTORS,
    names: 'vectorKinds',
    when: { source: ['terms', 'retriever', 'own'] },
  },
  /** Points of noise. */
  points: {
    kind: 'number',
    default: 300,
    min: 10,
    max: 5_000,
    whole: true,
    slide: [50, 5_000],
    step: 10,
    when: NOISE,
  },
  projection: { kind: 'choice', default: DEFAULTS.projection, options: PROJECTIONS },
  neighbours: {
    kind: 'number',
    default: DEFAULTS.neighbours,
    min: NEIGHBOURS.least,
    max: NEIGHBOURS.most,
    whole: true,
    slide: [NEIGHBOURS.least, 50],
    when: { projection: ['umap'] },
  },
  perplexity: {
    kind: 'number',
    default: DEFAULTS.perplexity,
    min: PERPLEXITY.least,
    max: PERPLEXITY.most,
    slide: [PERPLEXITY.least, PERPLEXITY.most],
    when: { projection: ['tsne'] },
  },
  seed: { kind: 'number', default: DEFAULTS.seed, min: 1, max: 999_999, whole: true },
  /** Nearest points that are compared. */
  k: { kind: 'number', default: 10, min: 1, max: 50, whole: true, slide: [1, 50] },
  apart: { kind: 'choice', default: 'language', options: APARTS },
} as const satisfies Fields;

export type EmbeddingMapFields = typeof embeddingMapFields;
export type EmbeddingMapSettings = Settings<EmbeddingMapFields>;

/** Settings that change the look of the map, but not the map. */
export const SHOWN = ['k', 'apart'] as const;

export const shownOnly = ({ k, apart }: EmbeddingMapSettings) => ({ k, apart });

/** Settings for which an encoder computes the vectors. */
export const ENCODER = {
  source: ['terms', 'retriever', 'own'],
  vectors: ['encoder'],
} as const;

/** True if the vectors come with the source. */
export const isGiven = ({ source }: Pick<EmbeddingMapSettings, 'source'>): boolean =>
  source === 'names' || isMute({ source });

/** True if a sentence cannot have a vector among those of the points. */
export const isMute = ({ source }: Pick<EmbeddingMapSettings, 'source'>): boolean =>
  source === 'noise';

type ProjectionAsked = Pick<
  EmbeddingMapSettings,
  'projection' | 'neighbours' | 'perplexity' | 'seed'
>;
type MapAsked = ProjectionAsked & Pick<EmbeddingMapSettings, 'source'>;

/** The settings of the projection. */
export const projectionOf = (asked: ProjectionAsked): ProjectionSettings => ({
  projection: asked.projection,
  seed: asked.seed,
  neighbours: asked.neighbours,
  perplexity: asked.perplexity,
});

/** A key of the settings that a map of the names depends on: maps with the same key are equal. */
export const mapKey = ({ source, projection, neighbours, perplexity, seed }: MapAsked) =>
  JSON.stringify([
    source,
    projection,
    ...(projection === 'umap' ? [neighbours, seed] : []),
    ...(projection === 'tsne' ? [perplexity, seed] : []),
  ]);
