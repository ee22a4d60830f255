import { replace, SPACE, type Spelling, type Step } from '../tinylm/onnx/spelling';
import { chatOf } from './chat';
import { MARKERS, type TokenKind } from './grammar';
import type { Lexicon } from './lexicon';
import type { Token } from './vocabulary';

/**
 * How the world's texts are spelled outside this site: as `readable` shows them and `encode` reads them,
 * save that a reader's own names have to be written as blanks, `b7`.
 */
export function spellingOf(lexicon: Lexicon): Spelling {
  const { grammar, vocabulary, start, stop } = lexicon;
  const { tokens, first } = vocabulary;
  return {
    pieces: tokens.map((token, id) => pieceOf(lexicon, token, id)),
    steps: grammar.spaced ? spacedSteps(lexicon) : CHINESE,
    between: grammar.spaced ? 'spaces' : 'nothing',
    padding: first.padding,
    unknown: first.padding,
    start,
    stop,
    known: first.reserved,
    chat: chatOf(grammar),
  };
}

const HALVES: readonly TokenKind[] = ['townFirst', 'mayorFirst'];
/** Kinds of tokens that no space stands before. */
const CLOSE: readonly TokenKind[] = ['padding', 'start', 'stop', 'townSecond', 'mayorSecond'];

function pieceOf({ grammar, vocabulary }: Lexicon, { text, kind }: Token, id: number): string {
  const name = MARKERS[id - vocabulary.first.marker];
  const shown = kind === 'marker' ? grammar.markers[name!].shown : text;
  return grammar.spaced && !CLOSE.includes(kind) ? SPACE + shown : shown;
}

/** Characters that mean nothing beside words. */
const SKIPPED = '[\\s,;"\'“”‘’，、；]+';
const LETTERS = '\\p{L}\\p{N}';

const CHINESE: Step[] = [
  { type: 'Lowercase' },
  replace(SKIPPED, ' '),
  replace('[.．]', '。'),
  replace('\\?', '？'),
  replace(':', '：'),
];

/** All in small letters, then names and markers in their own: a sentence begins with a capital that means nothing. */
function spacedSteps(lexicon: Lexicon): Step[] {
  return [
    { type: 'NFKC' },
    { type: 'Lowercase' },
    replace('。', '.'),
    replace(SKIPPED, ' '),
    replace(' (?=[.?])', ''),
    replace(': ?', ': '),
    { type: 'Strip', strip_left: true, strip_right: true },
    ...namesOf(lexicon),
    ...wordsOf(lexicon),
  ];
}

/** Firsts of names, where a second follows. */
const namesOf = ({ grammar: { towns, mayors } }: Lexicon): Step[] =>
  [towns, mayors].flatMap(({ first, second }) =>
    first.map((text) => capitals(text, `(?=(?:${second.join('|')})(?![${LETTERS}]))`)),
  );

/** Whole words that have capitals. */
function wordsOf(lexicon: Lexicon): Step[] {
  return lexicon.vocabulary.tokens.flatMap((token, id) => {
    const word = pieceOf(lexicon, token, id).replace(SPACE, '');
    const whole = !HALVES.includes(token.kind) && word !== word.toLowerCase();
    return whole ? [capitals(word, `(?![${LETTERS}])`)] : [];
  });
}

/** A word in small letters gets its capitals back, where `then` follows it. */
const capitals = (word: string, then: string): Step =>
  replace(`(?<![${LETTERS}])${word.toLowerCase()}${then}`, word);
