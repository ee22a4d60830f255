import type { FigureElement } from '../../figure';
import { box, words } from '../thumb';

/** The first numbers of a matrix, one of them highlighted. */
export interface Numbers {
  part: 'numbers';
  rows: readonly (readonly string[])[];
  lit: readonly [row: number, column: number];
}

const [LEFT, TOP, WIDTH, HEIGHT] = [20, 22, 56, 31];

export const numbers = ({ rows, lit }: Numbers): FigureElement[] =>
  rows.flatMap((row, i) =>
    row.flatMap((shown, j) => {
      const isLit = i === lit[0] && j === lit[1];
      const [x, y] = [LEFT + j * WIDTH, TOP + i * HEIGHT];
      return [
        box(isLit ? 'lit rimmed' : 'sheet', [x, y], [WIDTH, HEIGHT]),
        words([x + WIDTH - 9, y + 21], shown, { kind: isLit ? 'd on' : undefined, anchor: 'end' }),
      ];
    }),
  );
