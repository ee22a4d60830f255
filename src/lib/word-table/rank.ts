import { dot } from '../math/vector';

export interface PageVector<Page> {
  readonly page: Page;
  readonly vector: Float32Array;
  /** How much a match with this text counts, 1 or less. */
  readonly factor: number;
}

/**
 * The pages nearest to a query by their cosines, each by the best of its texts; pages without anything in common are left
 * out.
 */
export function nearestPages<Page>(
  query: Float32Array,
  texts: readonly PageVector<Page>[],
  most: number,
): { page: Page; cosine: number }[] {
  const best = new Map<Page, number>();
  for (const { page, vector, factor } of texts)
    best.set(page, Math.max(best.get(page) ?? 0, factor * dot(query, vector)));
  return [...best]
    .map(([page, cosine]) => ({ page, cosine }))
    .filter(({ cosine }) => cosine > 0)
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, most);
}
