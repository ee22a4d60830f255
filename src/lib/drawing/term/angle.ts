import type { FigureElement } from '../../figure';
import type { Point } from '../geometry';
import { path, segment, words } from '../thumb';

/** Two arrows at the angle of a measured cosine. */
export interface Angle {
  part: 'angle';
  /** −1 to 1 */
  cosine: number;
  shown: string;
  names: readonly [string, string];
}

const FROM: Point = [40, 164];
const [LENGTH, ARC] = [200, 62];

export function angle({ cosine, shown, names }: Angle): FigureElement[] {
  const wide = Math.acos(cosine);
  const at = (turn: number, reach: number): Point => [
    FROM[0] + reach * Math.cos(turn),
    FROM[1] - reach * Math.sin(turn),
  ];
  const [start, end] = [at(0, ARC), at(wide, ARC)];
  const tip = at(wide, LENGTH * 0.8);
  return [
    segment('line', FROM, at(0, LENGTH)),
    segment('line', FROM, tip),
    head(at(0, LENGTH), 0),
    head(tip, wide),
    path(
      'thin',
      `M${start.join(' ')}A${ARC} ${ARC} 0 0 0 ${end.map((one) => one.toFixed(1)).join(' ')}`,
    ),
    words(at(wide / 2, ARC + 10), shown, { kind: 'd' }),
    words([at(0, LENGTH)[0], 188], names[0], { anchor: 'end' }),
    words([tip[0] + 12, tip[1] + 6], names[1]),
  ];
}

function head([x, y]: Point, turn: number): FigureElement {
  const side = (lean: number) =>
    [x - 10 * Math.cos(turn + lean), y + 10 * Math.sin(turn + lean)]
      .map((one) => one.toFixed(1))
      .join(' ');
  return path('line', `M${side(0.45)}L${x.toFixed(1)} ${y.toFixed(1)}L${side(-0.45)}`);
}
