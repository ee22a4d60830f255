/** How the claims of one article came out. */
export interface Profile {
  article: string;
  total: number;
  /** Claims for each verdict, in the order asked for; zeros included. */
  counts: { verdict: string; count: number }[];
}

/** One profile an article, in the order of `articles`. */
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

/** `count` in whole per cent of `total`, 0 to 100; 0 of 0 is 0. */
export const percentOf = (count: number, total: number): number =>
  total === 0 ? 0 : Math.round((100 * count) / total);
