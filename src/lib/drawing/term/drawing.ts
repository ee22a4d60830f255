import type { FigureElement } from '../../figure';
import { box, ended, path, segment, thumb, words } from '../thumb';
import { bars } from './bars';
import { cuts } from './cuts';
import { descent } from './descent';
import { flow } from './flow';
import { intervals } from './intervals';
import { lines } from './lines';
import { lowRank } from './low-rank';
import { places } from './places';
import { sharedWords } from './shared-words';
import { slope } from './slope';
import { tokens } from './tokens';
import { units } from './units';
import type { Point } from '../geometry';

/** Two arrows at the angle of a measured cosine. */
interface Angle {
  part: 'angle';
  /** −1 to 1 */
  cosine: number;
  shown: string;
  names: readonly [string, string];
}

const FROM: Point = [40, 164];
const LENGTH = 200;
const ARC = 62;

function angle({ cosine, shown, names }: Angle): FigureElement[] {
  const wide = Math.acos(cosine);
  const at = (turn: number, reach: number): Point => [
    FROM[0] + reach * Math.cos(turn),
    FROM[1] - reach * Math.sin(turn),
  ];
  const start = at(0, ARC);
  const end = at(wide, ARC);
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
    words(at(wide / 2, ARC + 10), shown, 'd'),
    ended([at(0, LENGTH)[0], 188], names[0]),
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

/** The first numbers of a matrix, one of them highlighted. */
interface Numbers {
  part: 'numbers';
  rows: readonly (readonly string[])[];
  lit: readonly [row: number, column: number];
}

const LEFT = 20;
const TOP = 22;
const WIDTH = 56;
const HEIGHT = 31;

const numbers = ({ rows, lit }: Numbers): FigureElement[] =>
  rows.flatMap((row, i) =>
    row.flatMap((shown, j) => {
      const isLit = i === lit[0] && j === lit[1];
      const x = LEFT + j * WIDTH;
      const y = TOP + i * HEIGHT;
      return [
        box(isLit ? 'lit rimmed' : 'sheet', [x, y], [WIDTH, HEIGHT]),
        ended([x + WIDTH - 9, y + 21], shown, isLit ? 'd on' : undefined),
      ];
    }),
  );

const PARTS = {
  angle,
  bars,
  cuts,
  descent,
  flow,
  intervals,
  lines,
  'low-rank': lowRank,
  numbers,
  places,
  shared: sharedWords,
  slope,
  tokens,
  units,
};

/** The drawing of a term with its numbers and the words of one language, with nothing left to look up. */
export type TermDrawing = Parameters<(typeof PARTS)[keyof typeof PARTS]>[0];

/** @param said the sentence below the drawing, used as its accessible name; without one, screen readers pass over it */
export const termThumb = (drawing: TermDrawing, said?: string): FigureElement =>
  thumb(
    said === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': said },
    ...(PARTS[drawing.part] as (one: TermDrawing) => FigureElement[])(drawing),
  );
