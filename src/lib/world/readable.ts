import { MARKERS, type TokenKind } from './grammar';
import type { Lexicon } from './lexicon';

/** A word as it is shown, and the kind of its first token. */
interface Word {
  text: string;
  kind: TokenKind;
}

const SILENT: readonly TokenKind[] = ['padding', 'start', 'reserved'];
const SECOND_OF: Partial<Record<TokenKind, TokenKind>> = {
  townSecond: 'townFirst',
  mayorSecond: 'mayorFirst',
};

/**
 * Decodes tokens to the text that a reader would write: `Q: Who leads Arlen? A: Tova.`,
 * `问：榆桥归谁管？答：邵宁。`. Padding, start and reserved tokens are not shown.
 */
export function readable(lexicon: Lexicon, tokens: readonly number[]): string {
  let text = '';
  let last: Word | undefined;
  for (const word of wordsOf(lexicon, tokens)) {
    const begins = !last || last.kind === 'stop' || last.kind === 'marker';
    const shown =
      lexicon.grammar.spaced && begins && word.kind === 'word' ? capital(word.text) : word.text;
    text += (last && hasGap(lexicon, last, word) ? ' ' : '') + shown;
    last = word;
  }
  return text;
}

function wordsOf({ vocabulary, grammar }: Lexicon, tokens: readonly number[]): Word[] {
  const words: Word[] = [];
  let before: TokenKind | undefined;
  for (const token of tokens) {
    const { text, kind } = vocabulary.tokens[token]!;
    if (SILENT.includes(kind)) continue;
    if (before !== undefined && SECOND_OF[kind] === before) words.at(-1)!.text += text;
    else if (kind === 'marker') {
      words.push({ text: grammar.markers[MARKERS[token - vocabulary.first.marker]!].shown, kind });
    } else words.push({ text, kind });
    before = kind;
  }
  return words;
}

/**
 * True if a space belongs before a word: in languages with spaces before all words but stops, in
 * others only between letters or digits and other words.
 */
function hasGap({ grammar }: Lexicon, last: Word, { text, kind }: Word): boolean {
  if (kind === 'stop') return false;
  if (grammar.spaced) return true;
  if (last.kind === 'stop' || last.kind === 'marker') return false;
  return isLatin(last.text.at(-1)!) || isLatin(text[0]!);
}

const isLatin = (character: string) => /(?!\p{Script=Han})[\p{L}\p{N}]/u.test(character);

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
