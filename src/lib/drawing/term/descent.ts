import type { FigureElement } from '../../figure';
import type { Point } from '../geometry';
import { between } from '../scale';
import { dot, ended, segment, trace, words } from '../thumb';

/** Steps down a valley: w ← w − rate · 2w, on the loss w², from w = −1. */
interface Descent {
  part: 'descent';
  rate: number;
  steps: number;
  loss: string;
  weight: string;
}

const LEFT = 40;
const RIGHT = 290;
const TOP = 26;
const FOOT = 160;
const x = between([-1.1, 1.1], [LEFT, RIGHT]);
const y = between([0, 1.2], [FOOT, TOP]);
const at = (w: number): Point => [x(w), y(w * w)];

export function descent({ rate, steps, loss, weight }: Descent): FigureElement[] {
  const places = Array.from({ length: steps + 1 }, (_, i) => at(-((1 - 2 * rate) ** i)));
  const valley = Array.from({ length: 45 }, (_, i) => at(-1.1 + (2.2 * i) / 44));
  return [
    segment('axis', [LEFT, FOOT + 8], [RIGHT, FOOT + 8]),
    trace('thin', valley),
    trace('line', places),
    ...places.map((place, i) =>
      dot(place, i === steps ? 6 : 4.5, i === steps ? 'lit edge' : 'dot'),
    ),
    words([LEFT - 24, 18], loss, 'd'),
    ended([RIGHT + 16, FOOT + 30], weight),
  ];
}
