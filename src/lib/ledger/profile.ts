/** How many claims of each article have each verdict; zeros included. */
export const profiles = (
  claims: readonly { article: string; verdict: string }[],
  articles: readonly string[],
  verdicts: readonly string[],
): {
  article: string;
  total: number;
  counts: {
    [k: string]: number;
  };
}[] =>
  articles.map((article) => {
    const own = claims.filter((claim) => claim.article === article);
    const count = (wanted: string) => own.filter(({ verdict }) => verdict === wanted).length;
    const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)]));
    return { article, total: own.length, counts };
  });

export type Profile = ReturnType<typeof profiles>[number];
