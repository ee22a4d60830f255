import type { FigureElement } from '../../figure';
import { box, words } from '../thumb';

/** A frozen square matrix next to the two thin ones whose product is added to it. */
interface LowRank {
  part: 'low-rank';
  frozen: readonly [string, string];
  learn: readonly [string, string];
}

const [SIDE, TOP] = [140, 20];

export const lowRank = ({ frozen, learn }: LowRank): FigureElement[] => [
  box('box', [20, TOP], [SIDE, SIDE]),
  words([90, 86], frozen[0], { anchor: 'middle' }),
  words([90, 106], frozen[1], { anchor: 'middle' }),
  words([177, 98], '+', { kind: 'd', anchor: 'middle' }),
  box('share', [198, TOP], [7, SIDE], 'finetune'),
  words([217, 98], '×', { kind: 'd', anchor: 'middle' }),
  box('share', [230, TOP], [78, 7], 'finetune'),
  words([201.5, 182], 'B', { kind: 'd', anchor: 'middle' }),
  words([269, 46], 'A', { kind: 'd', anchor: 'middle' }),
  words([230, 120], learn[0], { kind: 'd' }),
  words([230, 140], learn[1]),
];
