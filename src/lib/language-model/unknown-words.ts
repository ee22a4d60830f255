import { encode, UnknownWord, type Lexicon } from '../world';

/** A word that the tiny model has no token for, and known words that are spelled much like it. */
export interface Unknown {
  word: string;
  /** With commas between them; may be empty. */
  nearest: string;
}

/** Of a word that ends only where letters do, as `encode` has it. */
const LETTER = '(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}]';

const HAN = /^\p{Script=Han}/u;

/** How often a text is looked at: a word that it repeats is met again. */
const MOST_LOOKS = 200;

/** A reader who writes to another model than the tiny one need not read them all. */
export const MOST_UNKNOWN = 12;

/** The words of a text that the toy world does not have, each once, in the order of the text; the first dozen. */
export function unknownWords(lexicon: Lexicon, text: string): Unknown[] {
  const unknown = new Map<string, Unknown>();
  let rest = text.replace(/\p{C}/gu, ' '); // what cannot be seen has no name
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

/** Chinese sets no blanks: what follows the word, where it stands for itself and not within a known one. */
function behind(lexicon: Lexicon, text: string, word: string): string {
  const letters = word.replace(/…$/, '');
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1))
    if (!firstUnknown(lexicon, text.slice(0, at))) return text.slice(at + letters.length);
  return text;
}

/** A part of a longer word stays; of a long word, which a problem quotes cut short, the rest goes, too. */
function without(text: string, word: string): string {
  if (!word.endsWith('…')) {
    const letters = word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    return text.replace(new RegExp(`(?<!${LETTER})${letters}(?!${LETTER})`, 'gu'), ' ');
  }
  const at = text.indexOf(word.slice(0, -1));
  return at < 0 ? text : text.slice(0, at) + text.slice(at).replace(/^\S+/u, ' ');
}
