import { type FigureElement } from '~/lib/figure';
import type { Row, Size } from './rows';
import type { OwnRow } from './own-model';
import type { Line } from './table';

const WIDTH = 160;
const STEP = 11;
const at = (share: number) => Math.round(10 * (6 + (WIDTH - 12) * share)) / 10;

type Mark = Pick<Row, 'right' | 'n' | 'low' | 'high'> & { size: Size | 'yours' };

/** The sizes of a line on one axis from 0 to 100: a circle, a square, an open diamond, each with its interval. */
export const marksOf = ({ tiny, real, literature }: Line, text: string): FigureElement =>
  drawn(
    [tiny, real, ...literature].filter((row) => row !== undefined),
    text,
  );

/** A reader's own result on the same axis: a triangle with its interval. */
export const yoursMark = (row: OwnRow, text: string): FigureElement =>
  drawn([{ ...row, size: 'yours' }], text);

function drawn(marks: readonly Mark[], text: string): FigureElement {
  const height = STEP * (marks.length + 1);
  return (
    <svg
      class="ladder-marks fill-ink second-column"
      width={WIDTH}
      height={height}
      role="img"
      aria-label={text}
    >
      {[0, 0.5, 1].map((share) => (
        <line class="gl" x1={at(share)} x2={at(share)} y1={0} y2={height} />
      ))}
      {marks.flatMap((mark, i) => markOf(mark, STEP * (i + 1)))}
    </svg>
  );
}

function markOf({ size, right, n, low, high }: Mark, y: number): FigureElement[] {
  const x = at(right / n);
  const shapes = {
    tiny: <circle cx={x} cy={y} r={4} />,
    '135m': <rect x={x - 4.5} y={y - 4.5} width={9} height={9} />,
    literature: <path class="open pen-1-5 hollow" d={`M${x} ${y - 5}l5 5-5 5-5-5z`} />,
    yours: <path d={`M${x} ${y - 6}l6 10.5H${x - 6}z`} />,
  };
  return [
    <line class="whisker pen-ink pen-2" x1={at(low)} x2={at(high)} y1={y} y2={y} />,
    shapes[size],
  ];
}
