import type { Facts } from './opened';

const ROWS = 16;
/** Bytes that a batch may take beside the weights. */
const MEMORY = 2 ** 28;
const BYTES = 4;

/**
 * Cuts prompts into batches of like length, the longest first.
 *
 * @param lengths tokens of each prompt
 * @param most tokens that are written to each
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

/** The cache is there twice while a token is written, the logits of a slice once more as they are read. */
function rowsOf(tokens: number, { batches, cacheBytes, vocabulary, slice }: Facts): number {
  if (!batches) return 1;
  const bytes = 2 * tokens * cacheBytes + 2 * slice * vocabulary * BYTES;
  return Math.max(1, Math.min(ROWS, Math.floor(MEMORY / Math.max(1, bytes))));
}

/** Lets pieces of work run one after another; one that is cancelled while it waits ends at once. */
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
