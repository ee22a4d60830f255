const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** What was typed, cut at spaces; a clause of Chinese stays whole. */
export const typedWords = (typed: string): string[] => folded(typed).split(/\s+/u).filter(Boolean);

/** Whether a text holds every word that was typed, in any order, also as part of a longer word. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const inText = folded(text);
  return words.every((word) => inText.includes(word));
}
