import { bytesAsText } from '../vocabularies/file';

/**
 * The bytes of a text in UTF-8, or in its generalised form for unpaired surrogates (three bytes, ED A0…BF …): every
 * JavaScript string has bytes, and `textOf` restores it. Source: The Unicode Standard 15, table 3-6; WTF-8 for the
 * surrogates.
 */
export function bytesOf(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) pushBytes(character.codePointAt(0)!, bytes);
  return bytes;
}

function pushBytes(code: number, bytes: number[]): void {
  if (code < 0x80) return void bytes.push(code);
  const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  bytes.push(LEAD[more]! | (code >> (6 * more)));
  for (let left = more - 1; left >= 0; left--) bytes.push(0x80 | ((code >> (6 * left)) & 0x3f));
}

/** First byte of a character, by the number of bytes that follow it. */
const LEAD = [0, 0xc0, 0xe0, 0xf0];
/** A whole character of several bytes, none of them needless, in a text of one character a byte. */
const SEVERAL =
  /[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xef][\x80-\xbf])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2}|[^]/g;

/** A part of some bytes: one whole character, or a byte that belongs to none. */
export type Stretch = { character: string } | { byte: number };

/** Splits bytes into whole characters and leftover bytes, such as those of half a character. */
export const stretchesOf = (bytes: readonly number[]): Stretch[] =>
  Array.from(bytesAsText(bytes).matchAll(SEVERAL), ([piece]) => {
    const [lead = 0, ...more] = Array.from(piece, (byte) => byte.charCodeAt(0));
    if (more.length === 0)
      return lead < 0x80 ? { character: String.fromCharCode(lead) } : { byte: lead };
    const begin = lead & (0x3f >> more.length);
    const code = more.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), begin);
    return { character: String.fromCodePoint(code) };
  });

/** The text of some bytes. A byte that belongs to no character becomes U+FFFD, as in standard decoders. */
export const textOf = (bytes: readonly number[]): string =>
  stretchesOf(bytes)
    .map((stretch) => ('character' in stretch ? stretch.character : '\uFFFD'))
    .join('');
