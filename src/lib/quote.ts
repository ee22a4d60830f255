/** Most characters of a reader's text that a sentence quotes. */
export const MOST_QUOTED = 60;

/** Most characters of what a program says of an error, which often ends with what to do. */
const MOST_OF_WORDS = 200;

/** A value of a problem prepared for its sentence; those called `words` are what a server or another program says. */
export const quotedValue = (name: string, text: string): string =>
  cut(text, name === 'words' ? MOST_OF_WORDS : MOST_QUOTED);

/** Control characters, and characters that change the text direction of the rest of a line (UAX #9). */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** A text without invisible characters that hide or reverse the rest of it. */
export const seen = (text: string): string => text.replace(UNSEEN, ' ').trim();

/**
 * A reader's text prepared for quoting in a sentence: one line of at most 60 characters, without invisible characters.
 *
 * @example quoted('a\n\tb') → 'a b'
 */
export const quoted = (text: string): string => cut(text, MOST_QUOTED);

function cut(text: string, most: number): string {
  const characters = [...seen(text.slice(0, 4 * most))];
  const isCut = characters.length > most || text.length > 4 * most;
  return isCut ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}

/** Splits a plain text at its backticks: every second part is code. */
export const codedParts = (text: string): string[] => text.split('`');

/** The text with its backticks removed, for places that cannot show code. */
export const uncoded = (text: string): string => codedParts(text).join('');
