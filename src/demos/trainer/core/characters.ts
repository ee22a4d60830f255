import { Problem } from '~/lib/problem';

/** The most characters of a training text; its file may have more bytes. */
export const MAX_TEXT = 200_000;
/** The most different characters a model learns; rarer ones become a single unknown character. */
export const MAX_CHARACTERS = 512;
/** Shorter texts teach nothing and leave none to test on. */
export const MIN_TEXT = 200;

interface CharacterText {
  /** Characters by frequency, the most frequent first; the last stands for all others if there are any. */
  characters: readonly string[];
  tokens: Int32Array;
  known: number;
  /** Different characters that became the unknown one. */
  dropped: number;
}

export const UNKNOWN_CHARACTER = '\uFFFD';

export class CharacterProblem extends Problem<'text-too-short' | 'text-too-long'> {}

/** @throws CharacterProblem if the text has fewer than MIN_TEXT or more than MAX_TEXT characters */
export function characterText(text: string): CharacterText {
  const all = split(text);
  checkLength(all.length);
  const kinds = byFrequency(all);
  const named = kinds.filter((kind) => kind !== UNKNOWN_CHARACTER);
  const dropped = Math.max(0, named.length - MAX_CHARACTERS);
  const characters = named.slice(0, MAX_CHARACTERS);
  if (dropped > 0 || named.length < kinds.length) characters.push(UNKNOWN_CHARACTER);
  const numbers = new Map(characters.map((character, number) => [character, number]));
  const unknown = characters.length - 1;
  const tokens = Int32Array.from(all, (character) => numbers.get(character) ?? unknown);
  return { characters, tokens, known: named.length - dropped, dropped };
}

/** Splits a text into code points, with one kind of line end and composed characters. */
const split = (text: string): string[] => [...text.replace(/\r\n?/g, '\n').normalize('NFC')];

export function charactersOf(text: string, characters: readonly string[]): number[] {
  const unknown = characters.indexOf(UNKNOWN_CHARACTER);
  return split(text).map((character) => {
    const number = characters.indexOf(character);
    return number >= 0 ? number : unknown;
  });
}

function checkLength(length: number): void {
  if (length < MIN_TEXT) throw new CharacterProblem('text-too-short', { length, least: MIN_TEXT });
  if (length > MAX_TEXT) throw new CharacterProblem('text-too-long', { length, most: MAX_TEXT });
}

/** Sorts by frequency, and equally frequent characters by code point, so that a text always gives the same numbers. */
function byFrequency(characters: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.codePointAt(0)! - b.codePointAt(0)!)
    .map(([character]) => character);
}
