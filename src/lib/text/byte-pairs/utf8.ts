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
/** The smallest character for each number of further bytes; a longer encoding of a smaller one is invalid. */
const LEAST = [0, 0x80, 0x800, 0x10000];

/** A part of some bytes: one whole character, or a byte that belongs to none. */
export type Stretch = { character: string } | { byte: number };

/** Splits bytes into whole characters and leftover bytes, such as those of half a character. */
export function stretchesOf(bytes: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at);
    const code = length > 0 ? codeAt(bytes, at, length) : -1;
    stretches.push(code < 0 ? { byte: bytes[at]! } : { character: String.fromCodePoint(code) });
    at += code < 0 ? 1 : length;
  }
  return stretches;
}

/** Length in bytes of the character whose first byte is here; 0 if none can begin here. */
function lengthAt(bytes: readonly number[], at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

/** The character encoded by `length` bytes, or −1 if they are invalid. */
function codeAt(bytes: readonly number[], at: number, length: number): number {
  let code = length === 1 ? bytes[at]! : bytes[at]! & (0x3f >> (length - 1));
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i];
    if (next === undefined || (next & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (next & 0x3f);
  }
  return code < LEAST[length - 1]! || code > 0x10ffff ? -1 : code;
}

/** The text of some bytes. A byte that belongs to no character becomes U+FFFD, as in standard decoders. */
export const textOf = (bytes: readonly number[]): string =>
  stretchesOf(bytes)
    .map((stretch) => ('character' in stretch ? stretch.character : '\uFFFD'))
    .join('');
