import { replace, SPACE, type Spelling, type Step } from '../tinylm/onnx/spelling';
import { chatOf } from './chat';
import { MARKERS, type TokenKind } from './grammar';
import type { Lexicon } from './lexicon';
import type { Token } from './vocabulary';

/**
 * The spelling of the world's texts outside this site: as `readable` writes and `encode` reads them, except that a
 * reader's own names have to be written as blanks, `b7`.
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
/** Kinds of tokens without a space before them. */
const CLOSE: readonly TokenKind[] = ['padding', 'start', 'stop', 'townSecond', 'mayorSecond'];

function pieceOf({ grammar, vocabulary }: Lexicon, { text, kind }: Token, id: number): string {
  const name = MARKERS[id - vocabulary.first.marker];
  const shown = kind === 'marker' ? grammar.markers[name!].shown : text;
  return grammar.spaced && !CLOSE.includes(kind) ? SPACE + shown : shown;
}

/** Characters between words that have no meaning. */
const SKIPPED = '[\\s,;"\'“”‘’，、；]+';
const LETTERS = '\\p{L}\\p{N}';

const CHINESE: Step[] = [
  { type: 'Lowercase' },
  replace(SKIPPED, ' '),
  replace('[.．]', '。'),
  replace('\\?', '？'),
  replace(':', '：'),
];

/**
 * Lower-cases everything, then restores names and markers, since the capital at the start of a sentence has no meaning.
 */
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

/** The first parts of names, if a second part follows. */
const namesOf = ({ grammar: { towns, mayors } }: Lexicon): Step[] =>
  [towns, mayors].flatMap(({ first, second }) =>
    first.map((text) => capitals(text, `(?=(?:${second.join('|')})(?![${LETTERS}]))`)),
  );

/** Whole words with capitals. */
function wordsOf(lexicon: Lexicon): Step[] {
  return lexicon.vocabulary.tokens.flatMap((token, id) => {
    const word = pieceOf(lexicon, token, id).replace(SPACE, '');
    const whole = !HALVES.includes(token.kind) && word !== word.toLowerCase();
    return whole ? [capitals(word, `(?![${LETTERS}])`)] : [];
  });
}

/** Restores the capitals of a lower-case word that is followed by `then`. */
const capitals = (word: string, then: string): Step =>
  replace(`(?<![${LETTERS}])${word.toLowerCase()}${then}`, word);
