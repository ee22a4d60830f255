/** How a map is made: straight axes, or a layout that is pushed about until neighbours sit together. */
export const PROJECTIONS = ['pca', 'umap', 'tsne'] as const;
export type Projection = (typeof PROJECTIONS)[number];

export interface ProjectionSettings {
  projection: Projection;
  /** Where UMAP and t-SNE start; PCA has no chance in it. */
  seed: number;
  /** UMAP: how many nearest points, itself among them, a point holds on to. */
  neighbours: number;
  /** UMAP: how close to each other points may come on the map. */
  minimumDistance: number;
  /** t-SNE: about how many neighbours a point cares for. */
  perplexity: number;
}

export interface Range {
  least: number;
  most: number;
}

export const NEIGHBOURS: Range = { least: 2, most: 100 };
export const MINIMUM_DISTANCE: Range = { least: 0, most: 0.99 };
export const PERPLEXITY: Range = { least: 2, most: 100 };

export const DEFAULTS: ProjectionSettings = {
  projection: 'umap',
  seed: 1,
  neighbours: 15,
  minimumDistance: 0.1,
  perplexity: 30,
};

/** With fewer points there are no neighbourhoods to keep: whatever is asked, the map is PCA's. */
const FEWEST_FOR_NEIGHBOURHOODS = 5;

/** So many nearest points are weighed for each unit of perplexity (van der Maaten 2014, section 4.1). */
export const NEIGHBOURS_A_PERPLEXITY = 3;

/**
 * The settings as so many points allow them, which is what `openProjection` uses: UMAP's neighbours
 * are fewer than the points, three times the perplexity is no more than the other points, and a
 * handful of points is projected by PCA.
 *
 * @throws RangeError if a setting is out of its range.
 */
export function settingsFor(count: number, settings: ProjectionSettings): ProjectionSettings {
  check('neighbours', settings.neighbours, NEIGHBOURS);
  check('minimumDistance', settings.minimumDistance, MINIMUM_DISTANCE);
  check('perplexity', settings.perplexity, PERPLEXITY);
  if (!Number.isInteger(settings.neighbours))
    throw new RangeError(`neighbours is ${settings.neighbours}; give a whole number.`);
  if (count < FEWEST_FOR_NEIGHBOURHOODS) return { ...settings, projection: 'pca' };
  return {
    ...settings,
    neighbours: Math.min(settings.neighbours, count - 1),
    perplexity: Math.min(settings.perplexity, (count - 1) / NEIGHBOURS_A_PERPLEXITY),
  };
}

function check(name: string, value: number, { least, most }: Range): void {
  if (value >= least && value <= most) return;
  throw new RangeError(`${name} is ${value}; give a number from ${least} to ${most}.`);
}
