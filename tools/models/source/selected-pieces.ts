/** Pieces that stand for no text: start, padding, end, unknown. Their places are kept. */
const MARKS = 4;
const MASK = '<mask>';

const LATIN = /\p{Script=Latin}/u;
const GREEK = /^\p{Script=Greek}$/u;
const ASCII = /^\p{ASCII}*$/u;
const HAN = '\\u3005-\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
/** Punctuation, symbols and emoji, by their blocks. */
const SIGNS =
  '\\u00a0-\\u00bf\\u00d7\\u00f7\\u2010-\\u2bff\\u3000-\\u303f\\ufe10-\\ufe6f\\uff00-\\uff65\\u{1f000}-\\u{1faff}';
const PLAIN = new RegExp(`^[\\u0000-\\u007f${HAN}${SIGNS}]*$`, 'u');
const ALL_HAN = new RegExp(`[${HAN}]`, 'gu');

interface Vocabulary {
  /** Latin pieces that a vocabulary for English has. */
  english: ReadonlySet<string>;
  /** Pieces to keep besides, because texts of this site need them. */
  besides: ReadonlySet<string>;
}

/**
 * The rows of the pieces that English and Chinese need, in their order: marks; Latin pieces of plain letters that the
 * English vocabulary has, and its single letters with accents; every single Han character, and longer pieces whose Han
 * characters GB 2312 has; digits, punctuation, symbols and single Greek letters.
 */
export function selectedRows(
  pieces: readonly string[],
  { english, besides }: Vocabulary,
): number[] {
  const simplified = simplifiedCharacters();
  const isSelected = (piece: string, row: number): boolean =>
    row < MARKS || piece === MASK || besides.has(piece) || isNeeded(piece, { english, simplified });
  return pieces.flatMap((piece, row) => (isSelected(piece, row) ? [row] : []));
}

function isNeeded(
  piece: string,
  { english, simplified }: { english: ReadonlySet<string>; simplified: ReadonlySet<string> },
): boolean {
  const body = piece.replace(/^▁+/, '');
  const letters = [...body];
  if (LATIN.test(body)) return english.has(piece) && (ASCII.test(body) || letters.length === 1);
  if (GREEK.test(body)) return true;
  const han = body.match(ALL_HAN) ?? [];
  if (letters.length > 1 && !han.every((one) => simplified.has(one))) return false;
  return PLAIN.test(body);
}

/** The Han characters of GB 2312: rows 0xB0 to 0xF7, and the mark of repetition in row 0xA1. */
function simplifiedCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb2312');
  const characters = new Set(['々']);
  for (let high = 0xb0; high <= 0xf7; high++)
    for (let low = 0xa1; low <= 0xfe; low++)
      characters.add(decoder.decode(Uint8Array.of(high, low)));
  return characters;
}
