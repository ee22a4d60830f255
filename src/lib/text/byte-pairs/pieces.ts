/**
 * Most characters of a piece; a longer run is split. Otherwise text without breaks, such as a string of random letters,
 * would take time quadratic in its length.
 */
export const LONGEST_PIECE = 64;

const KINDS = [
  String.raw` ?(?:(?!\p{Script=Han})[\p{L}\p{M}])+`,
  String.raw` ?\p{N}+`,
  String.raw` ?\p{Script=Han}+`,
  String.raw` ?(?![\p{L}\p{M}\p{N}])\S+?(?=[\p{L}\p{M}\p{N}\s]|$)`,
  String.raw`\s+?(?= \S|\S|$)`,
];
const PIECE = new RegExp(KINDS.join('|'), 'gu');

/**
 * Cuts a text into the pieces that no token crosses: runs of letters, of digits, of Han characters and of other
 * symbols, each with one preceding space; further white space is a piece of its own. Every character is in some piece.
 * The idea is from GPT-2 (Radford et al. 2019, section 2.2); this pattern is our own and simpler: contractions are not
 * listed, and Han characters do not count as letters.
 *
 *     The boat, 22:40   → "The", " boat", ",", " 22", ":", "40"
 *     末班船 22:40 开。  → "末班船", " 22", ":", "40", " 开", "。"
 */
export function piecesOf(text: string): string[] {
  return (text.match(PIECE) ?? []).flatMap((run) => cut(run));
}

function cut(run: string): string[] {
  if (run.length <= LONGEST_PIECE) return [run];
  const characters = [...run];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += LONGEST_PIECE)
    pieces.push(characters.slice(at, at + LONGEST_PIECE).join(''));
  return pieces;
}
