import { Problem } from '../problem';

export class TextProblem extends Problem {}

/** Most megabytes of text that a tab can index without making its reader wait. */
const MAX_MEGABYTES = 20;
const MAX_BYTES = MAX_MEGABYTES * 2 ** 20;
export const MAX_CHUNKS = 50_000;

/**
 * @param name the name of the file for the sentence; empty for typed text.
 * @throws TextProblem `too-large`
 */
export function checkSize(name: string, bytes: number): void {
  if (bytes <= MAX_BYTES) return;
  const megabytes = (Math.ceil((10 * bytes) / 2 ** 20) / 10).toFixed(1); // rounding must not give the limit itself
  throw new TextProblem('too-large', { name, megabytes, limit: MAX_MEGABYTES });
}
