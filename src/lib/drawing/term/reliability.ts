import { reliability as binned, type Forecast } from '../../evaluation/calibration';
import type { FigureElement } from '../../figure';
import { between } from '../scale';
import { dot, segment, words } from '../thumb';

/**
 * A model's confidence against its share of right answers; on the dashed line the two are equal.
 */
interface Reliability {
  part: 'reliability';
  forecasts: readonly Forecast[];
  bins: number;
  names: readonly [sure: string, right: string];
}

const [LEFT, RIGHT, TOP, FOOT] = [24, 296, 28, 168];
const [x, y] = [between([0, 1], [LEFT, RIGHT]), between([0, 1], [FOOT, TOP])];

export const reliability = ({ forecasts, bins, names }: Reliability): FigureElement[] => [
  segment('thin dashed', [LEFT, FOOT], [RIGHT, TOP]),
  segment('axis', [LEFT, FOOT], [RIGHT, FOOT]),
  ...binned(forecasts, bins).map(({ confidence, share, count }) =>
    dot([x(confidence), y(share)], 3 + 8 * Math.sqrt(count / forecasts.length)),
  ),
  words([LEFT - 8, 20], names[1], { kind: 'd' }),
  words([RIGHT + 8, 190], names[0], { anchor: 'end' }),
];
