import { Problem } from '../problem';
import { editDistance } from '../glossary/edit-distance';
import type { OwnNames } from './blanks';
import { fold, type Entry } from './dictionary';
import type { Lexicon } from './lexicon';

/** A text has a word without a token; `nearest` are known words with a similar spelling. */
export class UnknownWord extends Problem<'unknown-word'> {}

/** Characters between words that have no meaning here. */
const SKIPPED = /[\s,;:"'“”‘’，、；：]/u;
/** A character of words that end only at a non-letter; Han words end anywhere. */
const LETTER = /(?!\p{Script=Han})[\p{L}\p{N}\p{M}]/u;
const SUGGESTIONS = 3;

/**
 * Encodes a reader's text by longest match: `Who leads Arlen?` or `榆桥归谁管？`. Case, width and, in Chinese, spaces are
 * ignored. The start token is not added.
 *
 * @param ownNames names that are replaced by blanks; they take precedence over words of the same length.
 * @throws UnknownWord for the first word that is neither known nor one of `ownNames`.
 */
export function encode(lexicon: Lexicon, text: string, ownNames: OwnNames = new Map()): number[] {
  const entries = withOwnNames(lexicon, ownNames);
  const longest = Math.max(...[...entries.keys()].map(({ length }) => length));
  const tokens: number[] = [];
  for (let at = 0; at < text.length;) {
    const match = SKIPPED.test(text[at]!) ? 1 : matchAt(text, at, entries, longest);
    if (match === 0) throw unknownWord(text, at, entries, longest);
    tokens.push(...(entries.get(fold(text.slice(at, at + match)))?.tokens ?? []));
    at += match;
  }
  return tokens;
}

type Entries = ReadonlyMap<string, Entry>;

function withOwnNames({ dictionary, blanks, spelling }: Lexicon, ownNames: OwnNames): Entries {
  if (ownNames.size === 0) return dictionary;
  const entries = new Map(dictionary);
  for (const [name, number] of ownNames) {
    entries.set(fold(name), { shown: name, tokens: spelling[blanks[number]!]! });
  }
  return entries;
}

/** Number of characters of the longest word at this index, 0 if none begins here. */
function matchAt(text: string, at: number, entries: Entries, longest: number): number {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const end = at + length;
    const cutsWord = LETTER.test(text[end - 1]!) && LETTER.test(text[end] ?? '');
    if (!cutsWord && entries.has(fold(text.slice(at, end)))) return length;
  }
  return 0;
}

function unknownWord(text: string, at: number, entries: Entries, longest: number): UnknownWord {
  let end = at + 1;
  if (LETTER.test(text[at]!)) while (LETTER.test(text[end] ?? '')) end++;
  else if (/\p{Script=Han}/u.test(text[at]!)) {
    while (isHan(text[end]) && matchAt(text, end, entries, longest) === 0) end++;
  } else end = at + String.fromCodePoint(text.codePointAt(at)!).length;
  const word = text.slice(at, end);
  return new UnknownWord('unknown-word', {
    word,
    nearest: nearestTo(word, entries).join(', '),
  });
}

const isHan = (character: string | undefined) => /^\p{Script=Han}$/u.test(character ?? '');

/** The words with the fewest edits, if they keep at least half of the word. */
function nearestTo(word: string, entries: Entries): string[] {
  const limit = Math.ceil(word.length / 2);
  const candidates = [...entries]
    .map(([key, { shown }]) => ({ shown, distance: editDistance(fold(word), key, limit) }))
    .filter(({ shown, distance }) => distance <= limit && distance < shown.length);
  const least = Math.min(...candidates.map(({ distance }) => distance));
  return candidates
    .filter(({ distance }) => distance === least)
    .slice(0, SUGGESTIONS)
    .map(({ shown }) => shown);
}
