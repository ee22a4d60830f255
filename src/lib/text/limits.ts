import { TextProblem } from './problem';

/** How much text a tab can index without making its reader wait. */
const MAX_MEGABYTES = 20;
const MAX_BYTES = MAX_MEGABYTES * 2 ** 20;
export const MAX_CHUNKS = 50_000;

/**
 * @param name of the file, for the sentence; empty for what was typed.
 * @throws TextProblem `too-large`
 */
export function checkSize(name: string, bytes: number): void {
  if (bytes <= MAX_BYTES) return;
  const megabytes = (Math.ceil((10 * bytes) / 2 ** 20) / 10).toFixed(1); // never the limit itself
  throw new TextProblem('too-large', { name, megabytes, limit: MAX_MEGABYTES });
}
