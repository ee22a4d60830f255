/**
 * Holm's step-down correction (Holm 1979): each probability of several tests, as large as it has to be for the chance of
 * a single false alarm among all of them to stay at the level. In the order given, none above 1.
 *
 *     [0.01, 0.04, 0.03] → [0.03, 0.06, 0.06]
 *
 * @param probabilities of each test by itself, 0 … 1
 */
export function holm(probabilities: readonly number[]): number[] {
  const inOrder = probabilities.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p);
  const corrected = new Array<number>(probabilities.length);
  let least = 0;
  for (const [place, { p, at }] of inOrder.entries()) {
    least = Math.max(least, Math.min(1, p * (inOrder.length - place)));
    corrected[at] = least;
  }
  return corrected;
}
