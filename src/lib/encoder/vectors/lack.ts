import { digestOf } from './digest';

/** Characters of a text that are quoted. */
const QUOTED = 60;

/** What is wrong with a file of vectors, with the remedy; undefined if every text has its own. */
export function lackOf(
  path: string,
  digests: readonly string[],
  texts: readonly string[],
): string | undefined {
  const known = new Set(digests);
  const lacking = texts.filter((text) => !known.has(digestOf(text)));
  if (lacking.length === 0) return undefined;
  return `${path} has no vector of ${lacking.length} of ${texts.length} texts, which are new or were edited; the first begins “${lacking[0]!.slice(0, QUOTED)}”. Run npm run models, then build again.`;
}
