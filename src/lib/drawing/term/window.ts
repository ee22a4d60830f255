import type { FigureElement } from '../../figure';
import { box, words } from '../thumb';

/** A row of places, of which the first `taken` are filled. */
export interface Window {
  part: 'window';
  taken: number;
  of: number;
  /** `{taken} in the prompt` and `{left} for the answer`. */
  names: readonly [taken: string, left: string];
}

const [LEFT, COLUMNS, STEP, SIZE, TOP] = [16, 24, 12, 9, 52];

export const window = ({ taken, of, names: [said, left] }: Window): FigureElement[] => [
  words([LEFT, 34], said, { kind: 'd' }),
  ...Array.from({ length: of }, (_, i) =>
    box(
      i < taken ? 'dot' : 'dot open',
      [LEFT + (i % COLUMNS) * STEP, TOP + Math.floor(i / COLUMNS) * 22],
      [SIZE, 14],
    ),
  ),
  words([LEFT, TOP + Math.ceil(of / COLUMNS) * 22 + 22], left),
];
