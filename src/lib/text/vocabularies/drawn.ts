import { stretchesOf, textOf } from '../byte-pairs/utf8';
import type { Vocabulary } from './vocabulary';

/** A stretch of a text as it is drawn: one token, or the several that share a character. */
export interface DrawnPiece {
  text: string;
  tokens: number;
}

/**
 * The text of some tokens, piece by piece. Tokens that end within a character are drawn together with those that
 * complete it, so that no character appears twice or as bytes: if 鹭 takes two tokens, one piece says 鹭, 2 tokens.
 */
export function drawnPieces(
  tokens: readonly number[],
  { bytes }: Pick<Vocabulary, 'bytes'>,
): DrawnPiece[] {
  const pieces: DrawnPiece[] = [];
  let open = '';
  let joined = 0;
  tokens.forEach((token, at) => {
    open += bytes(token);
    joined++;
    const text = wholeText(open, at === tokens.length - 1);
    if (text === undefined) return;
    pieces.push({ text, tokens: joined });
    [open, joined] = ['', 0];
  });
  return pieces;
}

/** The text of some bytes; undefined if they end within a character and more may come. */
function wholeText(open: string, isLast: boolean): string | undefined {
  const bytes = Array.from(open, (byte) => byte.charCodeAt(0));
  const isCut = stretchesOf(bytes).some((stretch) => 'byte' in stretch);
  return isCut && !isLast ? undefined : textOf(bytes);
}
