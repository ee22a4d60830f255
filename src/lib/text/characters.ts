const SEPARATOR = 1;
export const WORD = 2;
export const HAN = 3;
/** Of a script that sets no blanks between words: kana, Thai, Lao, Khmer and Burmese, with their vowel signs. */
export const UNSPACED = 4;

const UNICODE_SIZE = 0x110000;

/**
 * Caches `classify` by code point, since testing a Unicode regular expression for every character
 * of a long text would be slow.
 *
 * @param classify returns a whole number, 1 … 255.
 */
export function remembered(classify: (character: string) => number): (code: number) => number {
  const answers = new Uint8Array(UNICODE_SIZE);
  return (code) => answers[code] || (answers[code] = classify(String.fromCodePoint(code)));
}

const JOINED =
  /(?=[\p{L}\p{N}])[\p{scx=Hira}\p{scx=Kana}]|(?=[\p{L}\p{M}\p{N}])[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Separator, word character, Han or a sign of words without blanks. Unpaired surrogates are separators. */
export const kindOf: (code: number) => number = remembered((character) => {
  if (/\p{Script=Han}/u.test(character)) return HAN;
  if (JOINED.test(character)) return UNSPACED;
  return /[\p{L}\p{N}]/u.test(character) ? WORD : SEPARATOR;
});

/** Number of UTF-16 code units of a code point. */
export function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** Characters within words that only say where a line may or may not end: soft hyphen, word joiner, byte order mark. */
export const UNSEEN: RegExp = /[\u00ad\u2060\ufeff]/g;
