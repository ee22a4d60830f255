import { dot } from '../math/vector';

/** A text of a page with its vector. */
export interface PageVector<Page> {
  readonly page: Page;
  readonly vector: Float32Array;
  /** How much a match with this text counts, 1 or less. */
  readonly factor: number;
}

interface NearPage<Page> {
  readonly page: Page;
  readonly cosine: number;
}

/** The pages nearest to a query, each by the best of its texts; pages without anything in common are left out. */
export function nearestPages<Page>(
  query: Float32Array,
  texts: readonly PageVector<Page>[],
  most: number,
): NearPage<Page>[] {
  const best = new Map<Page, number>();
  for (const { page, vector, factor } of texts) {
    const cosine = factor * dot(query, vector);
    if (cosine > (best.get(page) ?? 0)) best.set(page, cosine);
  }
  return [...best]
    .map(([page, cosine]) => ({ page, cosine }))
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, most);
}
