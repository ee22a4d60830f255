/** Written in place of bytes that are no whole character. */
const BROKEN = '\ufffd';

/** Spells an answer as its tokens come. */
interface Speller {
  /** The text that a token adds: '' while a character lacks some of its bytes. */
  next(id: number): string;
  /** What was held back, as no more will come. */
  rest(): string;
}

/**
 * A token has no text of its own: a Chinese character may take three of them, and some tokenizers drop a
 * space at the beginning. So the last tokens are spelled with and without the new one, and the
 * difference is what it adds.
 *
 * @param decode the text of a row of tokens
 */
export function speller(decode: (ids: readonly number[]) => string): Speller {
  let tail: number[] = [];
  /** Tokens of the tail whose text was given. */
  let given = 0;
  const added = () => {
    const before = given > 0 ? decode(tail.slice(0, given)) : '';
    return decode(tail).slice(before.length);
  };
  return {
    next(id) {
      tail.push(id);
      const text = added();
      if (text === '' || text.endsWith(BROKEN)) return '';
      tail = tail.slice(given);
      given = tail.length;
      return text;
    },
    rest: added,
  };
}
