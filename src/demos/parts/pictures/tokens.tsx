import { bar } from '~/lib/drawing/marks';
import type { FigureNode } from '~/lib/figure';
import type { DrawnPiece } from '~/lib/text/vocabularies/drawn';
import { caption } from './field';
import { ownLine, type OwnLine } from './own-line';

/** A line of text, whole or cut into tokens. */
export interface CutLine {
  name: string;
  lang?: string | undefined;
  /** Nothing where it still has to be typed. */
  text?: string | undefined;
  pieces?: readonly DrawnPiece[] | undefined;
  /** How many tokens it takes; missing until it is cut. */
  tokens?: number | undefined;
  /** That number in words, and what so many cost. */
  shown: string;
  price?: string | undefined;
}

/** Lines of text and the tokens that a vocabulary makes of each, a box for each token; bytes of one character share a box. */
export interface Tokens {
  title: string;
  own?: OwnLine | undefined;
  lines: readonly CutLine[];
  /** Tokens that the longest bar stands for. */
  most: number;
  /** The price of a million tokens, by which a line of the reader’s own is reckoned. */
  input: number;
  foot: string;
}

export const tokens = ({ title, own, lines, most, input, foot }: Tokens): FigureNode[] => [
  <div class="stage tokens" data-line-price={String(input)}>
    {caption(<b>{title}</b>)}
    {own && ownLine(own)}
    <div class="cuts" data-cuts>
      {lines.map((one) => cutLine(one, most))}
    </div>
    {caption(foot)}
  </div>,
];

export const cutLine = (
  { name, lang, text, pieces, tokens: count, shown, price }: CutLine,
  most: number,
) => (
  <div class="cut-line">
    <b>{name}</b>
    {pieces ? (
      <p class="boxes" lang={lang} translate="no">
        {pieces.map(box)}
      </p>
    ) : (
      <p class="boxes" lang={lang}>
        {text ?? '…'}
      </p>
    )}
    <p class="counted-tokens">
      <b>{count === undefined ? '?' : String(count)}</b> <span>{shown}</span>
      {price && <strong>{price}</strong>}
      {bar(
        count === undefined ? [['stretch empty', 1]] : [['stretch', count]],
        count === undefined ? 1 : most,
      )}
    </p>
  </div>
);

const box = ({ text, tokens: count }: DrawnPiece) => (
  <span data-shared={count > 1 && String(count)}>
    {text}
    {count > 1 && <i aria-label={`×${count}`}>{'▬'.repeat(count)}</i>}
  </span>
);
