/**
 * Measures of a ranking against the passages that answer the question (its gold passages). All are in 0 … 1, and higher
 * is better. Relevance is binary: gold passages count 1, all others 0.
 */

export type Id = string | number;

/** Ranked passages of ranked chunks: a chunk counts for the passage it was cut from, the best of several alone. */
export function bestPerPassage<T extends Id>(
  ranked: readonly number[],
  passageOf: (chunk: number) => T,
): T[] {
  return [...new Set(ranked.map(passageOf))];
}

/** Recall@k: the share of the gold passages among the first k. */
export function recallAtK<T extends Id>(
  ranked: readonly T[],
  gold: Iterable<T>,
  k: number,
): number {
  const wanted = goldSet(gold, 'recallAtK');
  return ranked.slice(0, k).filter((id) => wanted.has(id)).length / wanted.size;
}

/** 1 / rank of the first gold passage, 0 if none is ranked. Its mean over questions is the MRR. */
export function reciprocalRank<T extends Id>(ranked: readonly T[], gold: Iterable<T>): number {
  const wanted = goldSet(gold, 'reciprocalRank');
  const place = ranked.findIndex((id) => wanted.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

/**
 * Normalised discounted cumulative gain (Järvelin & Kekäläinen 2002, with the discount log₂(rank + 1)): the gain of the
 * gold passages among the first k, as a share of the gain they would have at the top.
 */
export function ndcgAtK<T extends Id>(ranked: readonly T[], gold: Iterable<T>, k: number): number {
  const wanted = goldSet(gold, 'ndcgAtK');
  let gain = 0;
  ranked.slice(0, k).forEach((id, place) => {
    if (wanted.has(id)) gain += worthAt(place);
  });
  let best = 0;
  for (let place = 0; place < Math.min(k, wanted.size); place++) best += worthAt(place);
  return best === 0 ? 0 : gain / best;
}

/** The gain of a gold passage at a position counted from 0. */
function worthAt(place: number): number {
  return 1 / Math.log2(place + 2);
}

function goldSet<T extends Id>(gold: Iterable<T>, measure: string): Set<T> {
  const wanted = new Set(gold);
  if (wanted.size > 0) return wanted;
  throw new RangeError(
    `${measure}: the question has 0 gold passages; give at least one, or leave the question out.`,
  );
}
