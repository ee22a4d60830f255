import { MINIMUM_DISTANCE, NEIGHBOURS, PERPLEXITY, PROJECTIONS } from '~/lib/projection/settings';
import type { Fields, Settings } from '../url-state';

export const SOURCES = ['terms', 'passages', 'retriever', 'tinylm', 'own', 'noise'] as const;
export type SourceName = (typeof SOURCES)[number];
export const VECTORS = ['course', 'lsa', 'encoder'] as const;
export const APARTS = ['language', 'part', 'cluster', 'score'] as const;
/** Lines a reader may give. */
export const LINES = { min: 5, max: 20_000 };

/** What is mapped and how. A text of the reader's own stays out of the address, a question too. */
export const embeddingMapFields = (questions: readonly string[]) =>
  ({
    source: { kind: 'choice', default: 'terms', options: SOURCES },
    lines: { kind: 'private', default: '' },
    text: { kind: 'private', default: 'handbook' },
    vectors: { kind: 'choice', default: 'course', options: VECTORS },
    moment: { kind: 'number', default: 3, min: 0, max: 3, whole: true },
    points: { kind: 'number', default: 300, min: 10, max: 5_000, whole: true },
    width: { kind: 'number', default: 50, min: 2, max: 256, whole: true },
    projection: { kind: 'choice', default: 'umap', options: PROJECTIONS },
    neighbours: {
      kind: 'number',
      default: 15,
      min: NEIGHBOURS.least,
      max: NEIGHBOURS.most,
      whole: true,
    },
    minDist: {
      kind: 'number',
      default: 0.1,
      min: MINIMUM_DISTANCE.least,
      max: MINIMUM_DISTANCE.most,
    },
    perplexity: { kind: 'number', default: 30, min: PERPLEXITY.least, max: PERPLEXITY.most },
    seed: { kind: 'number', default: 1, min: 1, max: 999_999, whole: true },
    k: { kind: 'number', default: 10, min: 1, max: 50, whole: true },
    apart: { kind: 'choice', default: 'language', options: APARTS },
    clusters: { kind: 'number', default: 6, min: 2, max: 8, whole: true },
    question: { kind: 'choice', default: '', options: ['', ...questions] },
  }) as const satisfies Fields;

export type EmbeddingMapFields = ReturnType<typeof embeddingMapFields>;
export type EmbeddingMapForm = Settings<EmbeddingMapFields>;

/** What changes the look of a map and not the map. */
export const shownOnly = ({ k, apart, clusters, question }: EmbeddingMapForm) => ({
  k,
  apart,
  clusters,
  question,
});

/** Whether the vectors come with the source. */
export const isGiven = ({ source }: Pick<EmbeddingMapForm, 'source'>): boolean =>
  source === 'tinylm' || source === 'noise';

/** Whether a field says something under these settings; the others are hidden. */
export function applies(name: string, { source, projection, apart }: EmbeddingMapForm): boolean {
  switch (name) {
    case 'lines':
      return source === 'own';
    case 'text':
      return source === 'retriever';
    case 'vectors':
      return !isGiven({ source });
    case 'moment':
      return source === 'tinylm';
    case 'points':
    case 'width':
      return source === 'noise';
    case 'neighbours':
    case 'minDist':
      return projection === 'umap';
    case 'perplexity':
      return projection === 'tsne';
    case 'clusters':
      return apart === 'cluster';
    default:
      return true;
  }
}
