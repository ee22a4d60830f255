/**
 * BERT's WordPiece tokenizer (Devlin et al. 2018), configured by a `tokenizer.json`: text becomes lower case without
 * accents, Chinese characters and punctuation are split off, then the longest piece in the vocabulary is taken
 * repeatedly.
 *
 * `Retrievers: 检索` → `retriever ##s : 检 索`.
 */
export interface WordPiece {
  /** The row of each piece; a piece that continues a word begins with `##`. */
  vocabulary: ReadonlyMap<string, number>;
  /** The row for words that the vocabulary cannot spell. */
  unknown: number;
  /** Pieces that may occur verbatim in a text, such as `[SEP]`. */
  special: readonly string[];
  /** Most tokens of a text, including the special tokens at both ends; the rest is cut off. */
  longest: number;
}

const LONGEST_WORD = 100;
const PUNCTUATION = '\\p{P}$+<=>^`|~';
const WORDS = new RegExp(`[^\\s${PUNCTUATION}]+|[${PUNCTUATION}]`, 'gu');
// the blocks below U+10000 that BERT, as the tokenizer library implements it, counts as Chinese characters
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/g;
const UNSEEN = /[\0\ufffd]|(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** A text as words, Chinese characters and punctuation marks, before the vocabulary is applied. */
export function plainWords(text: string): string[] {
  const clean = text.replace(UNSEEN, '').replace(/\s/g, ' ').replace(HAN, ' $& ');
  const plain = clean
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  return plain.trim().match(WORDS) ?? [];
}

/** The rows of a text's pieces in order, without the special tokens at the ends. */
export function pieceRows(tokenizer: WordPiece, text: string): number[] {
  const { special, vocabulary } = tokenizer;
  const marks = new RegExp(`(${special.map((one) => one.replace(/[[\]]/g, '\\$&')).join('|')})`);
  return text
    .split(special.length > 0 ? marks : /$^/)
    .flatMap((part) =>
      special.includes(part)
        ? [vocabulary.get(part)!]
        : plainWords(part).flatMap((word) => piecesOf(tokenizer, word)),
    );
}

function piecesOf({ vocabulary, unknown }: WordPiece, word: string): number[] {
  const letters = [...word];
  if (letters.length > LONGEST_WORD) return [unknown];
  const rows: number[] = [];
  for (let start = 0; start < letters.length;) {
    let end = letters.length;
    let row: number | undefined;
    for (; end > start && row === undefined; end--)
      row = vocabulary.get((start > 0 ? '##' : '') + letters.slice(start, end).join(''));
    if (row === undefined) return [unknown];
    rows.push(row);
    start = end + 1;
  }
  return rows;
}
