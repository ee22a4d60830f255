import type { Facts } from './opened';

const ROWS = 16;
/** Most bytes of a batch in addition to the weights. */
const MEMORY = 2 ** 28;
const BYTES = 4;

/**
 * Divides prompts into batches of similar length, the longest first.
 *
 * @param lengths number of tokens of each prompt
 * @param most most tokens to write for each
 * @returns positions in `lengths`, each in one batch
 */
export function batchesOf(lengths: readonly number[], most: number, facts: Facts): number[][] {
  const order = lengths.map((_, at) => at).sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  const cut: number[][] = [];
  let rows = 0;
  for (const at of order) {
    if (cut.length === 0 || cut.at(-1)!.length >= rows) {
      cut.push([]);
      rows = rowsOf(lengths[at]! + most, facts);
    }
    cut.at(-1)!.push(at);
  }
  return cut;
}

/**
 * Most rows of a batch. The cache is in memory twice while a token is written; the logits of a slice are copied as they
 * are read.
 */
function rowsOf(tokens: number, { batches, cacheBytes, vocabulary, slice }: Facts): number {
  if (!batches) return 1;
  const bytes = 2 * tokens * cacheBytes + 2 * slice * vocabulary * BYTES;
  return Math.max(1, Math.min(ROWS, Math.floor(MEMORY / Math.max(1, bytes))));
}

/** A queue that runs pieces of work one after another; one that is cancelled while it waits ends at once. */
export function turns() {
  let last: Promise<unknown> = Promise.resolve();
  return async function inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const before = last;
    const cancelled = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    const mine = before.then(async () => {
      signal.throwIfAborted();
      return work();
    });
    last = mine.catch(() => undefined);
    return Promise.race([mine, cancelled]);
  };
}
