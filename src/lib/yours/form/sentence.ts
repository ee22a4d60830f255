const WORDS = 4;
const CHARACTERS = 6;

/** What is wrong with a sentence of a reader’s own: of at least four words or six characters, and no other’s twin. */
export function textFault(
  text: string,
  earlier: readonly string[],
): 'empty' | 'again' | 'oneWord' | 'short' | 'noWords' | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (text.trim() === '') return 'empty';
  if (earlier.some((one) => one.trim() === text.trim())) return 'again';
  if (characters >= CHARACTERS)
    return new Set(text.match(/\p{Script=Han}/gu)).size < 3 ? 'oneWord' : undefined;
  if (words.length < WORDS) return 'short';
  if (new Set(words).size < 3) return 'oneWord';
  const spoken = words.filter((word) => /[\p{N}aeiouyà-öø-ÿ]|[^\p{Script=Latin}]/u.test(word));
  return spoken.length < words.length * 0.6 ? 'noWords' : undefined;
}
