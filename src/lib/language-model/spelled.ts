/** The replacement for bytes that are not a whole character. */
const BROKEN = '\ufffd';

/**
 * Decodes tokens incrementally. A token has no text of its own: a Chinese character may take three tokens, and some
 * tokenizers drop a leading space. So the last tokens are decoded with and without the new one, and the difference is
 * its text.
 *
 * @param decode returns the text of a sequence of tokens
 */
export function speller(decode: (ids: readonly number[]) => string): {
  next(id: number): string;
  rest(): string;
} {
  let tail: number[] = [];
  /** Number of tokens of the tail whose text was returned. */
  let given = 0;
  const added = () => {
    const before = given > 0 ? decode(tail.slice(0, given)) : '';
    return decode(tail).slice(before.length);
  };
  return {
    /** The text that a token adds: '' while a character still lacks some bytes. */
    next(id: number): string {
      tail.push(id);
      const text = added();
      if (text === '' || text.endsWith(BROKEN)) return '';
      tail = tail.slice(given);
      given = tail.length;
      return text;
    },
    /** The text held back, once no more tokens will follow. */
    rest: added,
  };
}
