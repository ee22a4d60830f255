import { bytesAsText } from '../vocabularies/file';

/** The bytes of a text in UTF-8; half of a surrogate pair is U+FFFD, as in standard encoders. */
export const bytesOf = (text: string): number[] => Array.from(utf8.encode(text));

const utf8 = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A whole character of several bytes, none of them needless, in a text of one character a byte. */
const SEVERAL =
  /[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xef][\x80-\xbf])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2}|[^]/g;

/** A part of some bytes: one whole character, or a byte that belongs to none. */
export type Stretch = { character: string } | { byte: number };

/** Splits bytes into whole characters and leftover bytes, such as those of half a character. */
export const stretchesOf = (bytes: readonly number[]): Stretch[] =>
  Array.from(bytesAsText(bytes).matchAll(SEVERAL), ([piece]) => {
    const own = Uint8Array.from(piece, (byte) => byte.charCodeAt(0));
    const isWhole = own.length > 1 || own[0]! < 0x80;
    return isWhole ? { character: decoder.decode(own) } : { byte: own[0]! };
  });

/** The text of some bytes. A byte that belongs to no character becomes U+FFFD, as in standard decoders. */
export const textOf = (bytes: readonly number[]): string =>
  stretchesOf(bytes)
    .map((stretch) => ('character' in stretch ? stretch.character : '\uFFFD'))
    .join('');
