import { dot } from '../math/vector';

export interface PageVector<Page> {
  readonly page: Page;
  readonly vector: Float32Array;
  /** How much a match with this text counts, 1 or less. */
  readonly factor: number;
}

export interface NearPage<Page> {
  readonly page: Page;
  readonly cosine: number;
}

/** Collects cosines of texts, and ranks their pages, each by the best of its texts; a page without one above 0 is left out. */
export function bestPages<Page>(): {
  add(page: Page, cosine: number): void;
  ranked(most: number): NearPage<Page>[];
} {
  const best = new Map<Page, number>();
  return {
    add(page: Page, cosine: number): void {
      if (cosine > (best.get(page) ?? 0)) best.set(page, cosine);
    },
    ranked: (most: number): NearPage<Page>[] =>
      [...best]
        .map(([page, cosine]) => ({ page, cosine }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, most),
  };
}

/** The pages nearest to a query, each by the best of its texts; pages without anything in common are left out. */
export function nearestPages<Page>(
  query: Float32Array,
  texts: readonly PageVector<Page>[],
  most: number,
): NearPage<Page>[] {
  const best = bestPages<Page>();
  for (const { page, vector, factor } of texts) best.add(page, factor * dot(query, vector));
  return best.ranked(most);
}
