import type { FigureElement } from '../../figure';
import { box, centred, words } from '../thumb';

/** A frozen square matrix next to the two thin ones whose product is added to it. */
interface LowRank {
  part: 'low-rank';
  frozen: readonly [string, string];
  learn: readonly [string, string];
}

const SIDE = 140;
const TOP = 20;

export const lowRank = ({ frozen, learn }: LowRank): FigureElement[] => [
  box('box', [20, TOP], [SIDE, SIDE]),
  centred([90, 86], frozen[0]),
  centred([90, 106], frozen[1]),
  centred([177, 98], '+', 'd'),
  box('share', [198, TOP], [7, SIDE], 'finetune'),
  centred([217, 98], '×', 'd'),
  box('share', [230, TOP], [78, 7], 'finetune'),
  centred([201.5, 182], 'B', 'd'),
  centred([269, 46], 'A', 'd'),
  words([230, 120], learn[0], 'd'),
  words([230, 140], learn[1]),
];
