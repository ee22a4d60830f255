export interface Found {
  /** Ranges of words; in Chinese, of two or more characters in a row. */
  marks: readonly (readonly [from: number, to: number])[];
  /** The number of marked words, and of all words; in Chinese, of characters. */
  real: number;
  of: number;
}

export type Finder = (written: string) => Found;

const HAN = /\p{Script=Han}/u;
/** A word, or Chinese characters in a row. */
const PIECES = /\p{Script=Han}+|(?:(?!\p{Script=Han})\p{L})+/gu;
/** Words of a text, without letters next to a digit or an apostrophe, or a single capital. */
const WORDS = /(?<![\p{L}\p{N}'’])(?!\p{Lu}(?!\p{L}))\p{L}+(?![\p{L}\p{N}'’])/gu;

export function finderIn(text: string): Finder {
  const words = new Set((text.match(WORDS) ?? []).map((word) => word.toLowerCase()));
  return (written) => {
    const found = [...written.matchAll(PIECES)].map(({ 0: piece, index }) =>
      HAN.test(piece)
        ? inARow(piece, index, text)
        : wordAt(piece, index, words, index + piece.length === written.length),
    );
    const sum = (key: 'real' | 'of') => found.reduce((total, each) => total + each[key], 0);
    return { marks: found.flatMap(({ marks }) => marks), real: sum('real'), of: sum('of') };
  };
}

/** A word cut off by the end does not count. */
function wordAt(word: string, at: number, words: ReadonlySet<string>, isCut: boolean): Found {
  if (isCut) return { marks: [], real: 0, of: 0 };
  const isReal = words.has(word.toLowerCase());
  return { marks: isReal ? [[at, at + word.length]] : [], real: Number(isReal), of: 1 };
}

/** The longest pieces, from the left, that occur in the text. */
function inARow(piece: string, at: number, text: string): Found {
  const marks: [number, number][] = [];
  for (let from = 0; from < piece.length;) {
    let to = from + 1;
    while (to < piece.length && text.includes(piece.slice(from, to + 1))) to++;
    if (to - from > 1) marks.push([at + from, at + to]);
    from = to;
  }
  const real = marks.reduce((sum, [from, to]) => sum + to - from, 0);
  return { marks, real, of: piece.length };
}
