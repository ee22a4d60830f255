export interface Profile {
  article: string;
  total: number;
  /** Number of claims for each verdict, in the order requested; zeros included. */
  counts: { verdict: string; count: number }[];
}

/** One profile per article, in the order of `articles`. */
export function profiles(
  claims: readonly { article: string; verdict: string }[],
  articles: readonly string[],
  verdicts: readonly string[],
): Profile[] {
  return articles.map((article) => {
    const own = claims.filter((claim) => claim.article === article);
    const counts = verdicts.map((verdict) => ({
      verdict,
      count: own.filter((claim) => claim.verdict === verdict).length,
    }));
    return { article, total: own.length, counts };
  });
}

/** `count` as a whole percentage of `total`, 0 to 100; 0 of 0 is 0. */
export const percentOf = (count: number, total: number): number =>
  total === 0 ? 0 : Math.round((100 * count) / total);
