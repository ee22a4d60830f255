/** One of several tests: its corrected probability, and the level that its own is compared with. */
interface Corrected {
  adjusted: number;
  level: number;
}

/**
 * The step-down correction for several tests (Holm 1979): the smallest of m probabilities counts m times, the next m − 1
 * times, and none counts less than one before it. The chance of a single false alarm among all stays at the level.
 *
 *     .01, .04, .03 → .03, .06, .06
 *
 * @param probabilities of each test by itself, 0 … 1
 * @param level of all together
 */
export function holm(probabilities: readonly number[], level = 0.05): Corrected[] {
  const order = probabilities.map((_, at) => at);
  order.sort((a, b) => probabilities[a]! - probabilities[b]!);
  const results: Corrected[] = [];
  let most = 0;
  for (const [rank, at] of order.entries()) {
    const times = probabilities.length - rank;
    most = Math.max(most, Math.min(1, probabilities[at]! * times));
    results[at] = { adjusted: most, level: level / times };
  }
  return results;
}
