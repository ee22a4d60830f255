import { encode, UnknownWord, type Lexicon } from '../world';

/** A word that the tiny model has no token for, and known words that are spelled much like it. */
export interface Unknown {
  word: string;
  /** With commas between them; may be empty. */
  nearest: string;
}

/** Of a word that ends only where letters do, as `encode` has it. */
const LETTER = '(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}]';

/** A reader who writes to another model than the tiny one need not read them all. */
export const MOST_UNKNOWN = 12;

/** The words of a text that the toy world does not have, each once, in the order of the text; the first dozen. */
export function unknownWords(lexicon: Lexicon, text: string): Unknown[] {
  const unknown: Unknown[] = [];
  for (let rest = text; unknown.length < MOST_UNKNOWN;) {
    const found = firstUnknown(lexicon, rest);
    if (!found) break;
    unknown.push(found);
    const left = without(rest, found.word);
    if (left === rest) break;
    rest = left;
  }
  return unknown;
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

/** A part of a longer word stays; of a long word, which a problem quotes cut short, the rest goes, too. */
function without(text: string, word: string): string {
  if (!word.endsWith('…')) {
    const letters = word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    const whole = /^\p{Script=Han}/u.test(word) ? letters : `(?<!${LETTER})${letters}(?!${LETTER})`;
    return text.replace(new RegExp(whole, 'gu'), ' ');
  }
  const at = text.indexOf(word.slice(0, -1));
  return at < 0 ? text : text.slice(0, at) + text.slice(at).replace(/^\S+/u, ' ');
}
