import type { OwnNames } from './blanks';
import { MARKERS, type TokenKind } from './grammar';
import type { Lexicon } from './lexicon';

/** A word as it is shown, and what kind of token it began with. */
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
 * Tokens as a reader would write them: `Q: Who leads Arlen? A: Tova.`, `问：阿伦归谁管？答：托娃。`.
 * Padding, start and reserved tokens show nothing. `encode` gives the same tokens back, unless half
 * a name stands alone.
 *
 * @param ownNames what to show for blanks; others show as `b7`.
 */
export function readable(
  lexicon: Lexicon,
  tokens: readonly number[],
  ownNames: OwnNames = new Map(),
): string {
  let text = '';
  let last: Word | undefined;
  for (const word of wordsOf(lexicon, tokens, ownNames)) {
    const begins = !last || last.kind === 'stop' || last.kind === 'marker';
    const shown =
      lexicon.grammar.spaced && begins && word.kind === 'word' ? capital(word.text) : word.text;
    text += (last && hasGap(lexicon, last, word) ? ' ' : '') + shown;
    last = word;
  }
  return text;
}

function wordsOf(lexicon: Lexicon, tokens: readonly number[], ownNames: OwnNames): Word[] {
  const { vocabulary, grammar } = lexicon;
  const names = new Map([...ownNames].map(([name, number]) => [number, name]));
  const words: Word[] = [];
  let before: TokenKind | undefined;
  for (const token of tokens) {
    const { text, kind } = vocabulary.tokens[token]!;
    if (SILENT.includes(kind)) continue;
    if (before !== undefined && SECOND_OF[kind] === before) words.at(-1)!.text += text;
    else if (kind === 'marker') {
      words.push({ text: grammar.markers[MARKERS[token - vocabulary.first.marker]!].shown, kind });
    } else if (kind === 'blank') {
      words.push({ text: names.get(token - vocabulary.first.blank) ?? text, kind });
    } else words.push({ text, kind });
    before = kind;
  }
  return words;
}

/** With spaces: before all but stops. Without: only where letters or digits touch other words. */
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
