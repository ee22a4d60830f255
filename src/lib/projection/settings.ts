import { checkLimits } from '../limits';

/** The methods of projection: linear axes, or layouts that are optimised until neighbours are close together. */
export const PROJECTIONS = ['pca', 'umap', 'tsne'] as const;
export type Projection = (typeof PROJECTIONS)[number];

export interface ProjectionSettings {
  projection: Projection;
  /** Seed of the start of UMAP and t-SNE; PCA has no randomness. */
  seed: number;
  /** UMAP: number of nearest points, including itself, that a point is attached to. */
  neighbours: number;
  /** t-SNE: effective number of a point's neighbours. */
  perplexity: number;
}

export const LIMITS = {
  neighbours: { min: 2, max: 100, whole: true },
  perplexity: { min: 2, max: 100 },
};

export const DEFAULTS: ProjectionSettings = {
  projection: 'umap',
  seed: 1,
  neighbours: 15,
  perplexity: 30,
};

/** With fewer points there are no neighbourhoods to preserve, so the map is always made by PCA. */
const FEWEST_FOR_NEIGHBOURHOODS = 5;

/** Number of nearest points used for each unit of perplexity (van der Maaten 2014, section 4.1). */
export const NEIGHBOURS_A_PERPLEXITY = 3;

/**
 * The settings adjusted to the number of points, as used by `openProjection`: UMAP has fewer neighbours than there are
 * points, three times the perplexity is at most the number of other points, and fewer than five points are projected by
 * PCA.
 *
 * @throws RangeError if a setting is out of its range.
 */
export function settingsFor(count: number, settings: ProjectionSettings): ProjectionSettings {
  checkLimits({ ...settings }, LIMITS);
  if (count < FEWEST_FOR_NEIGHBOURHOODS) return { ...settings, projection: 'pca' };
  return {
    ...settings,
    neighbours: Math.min(settings.neighbours, count - 1),
    perplexity: Math.min(settings.perplexity, (count - 1) / NEIGHBOURS_A_PERPLEXITY),
  };
}
