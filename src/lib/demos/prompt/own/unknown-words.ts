import { encode, UnknownWord, type Lexicon } from '../../../world';

/** A word that the tiny model has no token for, and known words that are spelled much like it. */
export interface Unknown {
  word: string;
  /** With commas between them; may be empty. */
  nearest: string;
}

/** A reader who writes to another model than the tiny one need not read them all. */
const MOST = 12;

/** The words of a text that the toy world does not have, each once, in the order of the text; the first dozen. */
export function unknownWords(lexicon: Lexicon, text: string): Unknown[] {
  const unknown: Unknown[] = [];
  for (let rest = text; unknown.length < MOST;) {
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

/** A problem quotes a long word cut short: the rest of it goes, too. */
function without(text: string, word: string): string {
  if (!word.endsWith('…')) return text.replaceAll(word, ' ');
  const at = text.indexOf(word.slice(0, -1));
  return at < 0 ? text : text.slice(0, at) + text.slice(at).replace(/^\S+/u, ' ');
}
