import type { FigureNode } from '~/lib/figure';
import { bars, type AmountRow } from './amounts';
import { caption } from './field';

/** How many tokens each vocabulary makes of a text. */
interface Tokens {
  title: string;
  rows: readonly AmountRow[];
  most: number;
}

export const tokens = ({ title, rows, most }: Tokens): FigureNode[] => [
  <div class="stage tokens">
    {caption(<b>{title}</b>)}
    {bars(rows, most)}
  </div>,
];
