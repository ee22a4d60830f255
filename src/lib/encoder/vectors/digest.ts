import { sha256 } from '../../math/sha256';

/** Bytes of a digest: enough to tell a few thousand texts apart. */
export const DIGEST = 8;

/** The first bytes of a text's SHA-256, in hexadecimal; a text that has changed has another. */
export const digestOf = (text: string): string =>
  inHex(sha256(new TextEncoder().encode(text)).subarray(0, DIGEST));

export const inHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const QUOTED = 60;

/** The texts of which a file of vectors knows nothing: new ones, and those that were edited. */
export function lacking(digests: readonly string[], texts: readonly string[]): string[] {
  const known = new Set(digests);
  return texts.filter((text) => !known.has(digestOf(text)));
}

/** What a file of vectors lacks, with the remedy; undefined if every text has its own. */
export function lackOf(
  path: string,
  digests: readonly string[],
  texts: readonly string[],
): string | undefined {
  const [first, ...more] = lacking(digests, texts);
  if (first === undefined) return undefined;
  return `${path} has no vector of ${1 + more.length} of ${texts.length} texts, which are new or were edited; the first begins “${first.slice(0, QUOTED)}”. Run npm run models, then build again.`;
}
