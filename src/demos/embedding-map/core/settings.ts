import { DEFAULTS, LIMITS, PROJECTIONS, type ProjectionSettings } from '~/lib/projection/settings';
import { whole, type Fields, type Settings } from '~/lib/settings/table';

/** Characters of what is looked for. */
const ASKED = 300;
/** The most lines of one's own that take a place, and the fewest of which a map is made. */
export const LINES = 20_000;
export const FEWEST = 10;

/** What is mapped, and how. What the reader typed stays out of the address. */
export const embeddingMapFields = {
  find: { kind: 'private', default: '', most: ASKED },
  source: { kind: 'choice', default: 'terms', options: ['terms', 'own', 'noise'] },
  points: {
    ...whole(300, 10, 5_000),
    slide: [50, 5_000],
    step: 10,
    when: { source: ['noise'] },
  },
  projection: { kind: 'choice', default: DEFAULTS.projection, options: PROJECTIONS },
  perplexity: {
    kind: 'number',
    default: DEFAULTS.perplexity,
    ...LIMITS.perplexity,
    slide: [2, 100],
    when: { projection: ['tsne'] },
  },
  seed: whole(DEFAULTS.seed, 1, 999_999),
  lines: { kind: 'private', default: '', rows: 4 },
} as const satisfies Fields;

export type EmbeddingMapFields = typeof embeddingMapFields;
export type EmbeddingMapSettings = Settings<EmbeddingMapFields>;

/** The settings that a layout depends on: layouts with the same key are equal. */
export const layoutKey = ({ source, points, projection, ...rest }: EmbeddingMapSettings): string =>
  JSON.stringify([
    source,
    source === 'noise' && points,
    projection,
    projection === 'tsne' && rest.perplexity,
    projection !== 'pca' && rest.seed,
  ]);

export const projectionOf = ({
  projection,
  perplexity,
  seed,
}: Pick<EmbeddingMapSettings, 'projection' | 'perplexity' | 'seed'>): ProjectionSettings => ({
  ...DEFAULTS,
  projection,
  perplexity,
  seed,
});
