/** Most rows of a batch; with more, the cost of a call is negligible compared with its work. */
const ROWS = 128;
/** Most characters of a batch, padding included; the memory of a network grows with them. */
const CHARACTERS = 16_384;

/**
 * Divides texts into batches of similar length, the longest first. The time of a batch is proportional to its longest
 * text times its rows, so short texts are not held up by long ones, and the most memory is needed at the start.
 *
 * @returns positions in `texts`, each in one batch
 */
export function batches(texts: readonly string[]): number[][] {
  const order = texts
    .map((_, at) => at)
    .sort((a, b) => texts[b]!.length - texts[a]!.length || a - b);
  const cut: number[][] = [];
  let rows = 0;
  for (const at of order) {
    if (cut.length === 0 || cut.at(-1)!.length >= rows) {
      cut.push([]);
      rows = Math.max(1, Math.min(ROWS, Math.floor(CHARACTERS / Math.max(1, texts[at]!.length))));
    }
    cut.at(-1)!.push(at);
  }
  return cut;
}

/** The first tokens of a text that is too long, with the mark that ends every text. */
export const cut = (ids: readonly number[], longest: number): readonly number[] =>
  ids.length <= longest ? ids : [...ids.slice(0, longest - 1), ids.at(-1)!];
