const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');

/** True if two answers have the same words in the same order, whatever their capitals and signs. */
export const hasSameWords = (one: string, other: string): boolean =>
  wordsOf(one) === wordsOf(other);
