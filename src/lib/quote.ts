/** Characters of a reader's text that a sentence quotes at most. */
export const MOST_QUOTED = 60;

/** Controls, and signs that turn the direction in which the rest of a line is read (UAX #9). */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** A text without the signs that are not seen but hide or turn the rest of it. */
export const seen = (text: string): string => text.replace(UNSEEN, ' ').trim();

/**
 * A reader's text as a sentence quotes it: one line, of at most 60 characters, with nothing in it that is
 * not seen.
 *
 * @example quoted('a\n\tb') → 'a b'
 */
export function quoted(text: string): string {
  const characters = [...seen(text.slice(0, 4 * MOST_QUOTED))];
  const isCut = characters.length > MOST_QUOTED || text.length > 4 * MOST_QUOTED;
  return isCut ? `${characters.slice(0, MOST_QUOTED - 1).join('')}…` : characters.join('');
}
