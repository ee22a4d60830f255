import { encode, UnknownWord, type Lexicon } from '../world';

/** A word without a token in the tiny model, and known words with a similar spelling. */
export interface Unknown {
  word: string;
  /** Separated by commas; may be empty. */
  nearest: string;
}

/** A letter after which a word continues, as in `encode`. */
const LETTER = '(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}]';

const HAN = /^\p{Script=Han}/u;

/** Most searches of a text; every repetition of a word needs one. */
const MOST_LOOKS = 200;

/** Most unknown words to list: readers who write to another model than the tiny one need not read them all. */
export const MOST_UNKNOWN = 12;

/** The words of a text that the toy world lacks, without duplicates, in the order of the text; at most a dozen. */
export function unknownWords(lexicon: Lexicon, text: string): Unknown[] {
  const unknown = new Map<string, Unknown>();
  let rest = text.replace(/\p{C}/gu, ' '); // invisible characters have no name
  for (let looks = 0; looks < MOST_LOOKS && unknown.size < MOST_UNKNOWN; looks++) {
    const found = firstUnknown(lexicon, rest);
    if (!found?.word) break;
    unknown.set(found.word, unknown.get(found.word) ?? found);
    const left = HAN.test(found.word)
      ? behind(lexicon, rest, found.word)
      : without(rest, found.word);
    if (left === rest) break;
    rest = left;
  }
  return [...unknown.values()];
}

function firstUnknown(lexicon: Lexicon, text: string): Unknown | undefined {
  try {
    encode(lexicon, text);
    return undefined;
  } catch (problem) {
    if (!(problem instanceof UnknownWord)) throw problem;
    const { word = '', nearest = '' } = problem.values;
    return { word: String(word), nearest: String(nearest) };
  }
}

/** The text after the word. Chinese has no blanks, so the word must not be part of a known one. */
function behind(lexicon: Lexicon, text: string, word: string): string {
  const letters = word.replace(/…$/, '');
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1))
    if (!firstUnknown(lexicon, text.slice(0, at))) return text.slice(at + letters.length);
  return text;
}

/**
 * The text without a word. Parts of longer words stay; if the word was cut short by the error message, all of it is
 * removed.
 */
function without(text: string, word: string): string {
  if (!word.endsWith('…')) {
    const letters = word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    return text.replace(new RegExp(`(?<!${LETTER})${letters}(?!${LETTER})`, 'gu'), ' ');
  }
  const at = text.indexOf(word.slice(0, -1));
  return at < 0 ? text : text.slice(0, at) + text.slice(at).replace(/^\S+/u, ' ');
}
