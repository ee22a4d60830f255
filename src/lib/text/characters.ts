/** What a character does in segmentation. */
const SEPARATOR = 1;
export const WORD = 2;
export const HAN = 3;

const UNICODE_SIZE = 0x110000;

/**
 * A function of code points that asks `classify` once for each and remembers the answer. Asking a
 * Unicode regular expression for every character of a long text would be slow.
 *
 * @param classify gives a whole number, 1 … 255.
 */
export function remembered(classify: (character: string) => number): (code: number) => number {
  const answers = new Uint8Array(UNICODE_SIZE);
  return (code) => answers[code] || (answers[code] = classify(String.fromCodePoint(code)));
}

/** Separator, word character or Han. Lone surrogates separate. */
export const kindOf = remembered((character) => {
  if (/\p{Script=Han}/u.test(character)) return HAN;
  return /[\p{L}\p{N}]/u.test(character) ? WORD : SEPARATOR;
});

/** How many UTF-16 code units a code point takes. */
export function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}
