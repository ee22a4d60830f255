/**
 * BERT's way to cut text into pieces (Devlin et al. 2018), as a `tokenizer.json` says it: lower case,
 * no accents, Chinese characters and punctuation stand alone, then the longest piece that the
 * vocabulary has, again and again.
 *
 * `Retrievers: 检索` → `retriever ##s : 检 索`.
 */
export interface WordPiece {
  /** Row of a piece; a piece that continues a word begins with `##`. */
  vocabulary: ReadonlyMap<string, number>;
  /** Row of what the vocabulary cannot spell. */
  unknown: number;
  /** Pieces that a text may hold as they are, such as `[SEP]`. */
  special: readonly string[];
  /** Most tokens of a text, the marks at both ends counted; the rest is cut off. */
  longest: number;
}

const LONGEST_WORD = 100;
const PUNCTUATION = '\\p{P}$+<=>^`|~';
const WORDS = new RegExp(`[^\\s${PUNCTUATION}]+|[${PUNCTUATION}]`, 'gu');
// the blocks that BERT counts as Chinese characters, below U+10000 as the tokenizer library reads them
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/g;
const UNSEEN = /[\0\ufffd]|(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** A text as words, Chinese characters and marks, before the vocabulary is asked. */
export function plainWords(text: string): string[] {
  const clean = text.replace(UNSEEN, '').replace(/\s/g, ' ').replace(HAN, ' $& ');
  const plain = clean
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  return plain.trim().match(WORDS) ?? [];
}

/** Rows of a text's pieces, in order, without marks at the ends. */
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
