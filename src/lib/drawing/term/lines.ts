import type { FigureElement } from '../../figure';
import type { Point } from '../geometry';
import { spreadOut } from '../label-place';
import { between } from '../scale';
import { ended, segment, trace, words } from '../thumb';

export interface Lines {
  part: 'lines';
  x: { from: number; to: number; log?: boolean | undefined; names: readonly [string, string] };
  /** The end of y, which begins at 0; without it the highest value. */
  top?: number | undefined;
  lines: readonly Line[];
}

interface Line {
  /** The name, followed by the value at the line's end. */
  name: string;
  points: readonly Point[];
  look: 'strong' | 'thin' | 'dashed';
}

const LEFT = 16;
const RIGHT = 190;
const TOP = 18;
const FOOT = 168;
const KIND = { strong: 'line', thin: 'thin', dashed: 'thin dashed' };

export function lines({ x: across, top, lines: all }: Lines): FigureElement[] {
  const place = between([across.from, across.to], [LEFT, RIGHT], across.log);
  const highest = top ?? Math.max(...all.flatMap(({ points }) => points.map(([, y]) => y)));
  const rise = between([0, highest], [FOOT, TOP]);
  const drawn = all.map(({ points }) => points.map(([x, y]): Point => [place(x), rise(y)]));
  const ends = spreadOut(
    drawn.map((points) => points.at(-1)![1] + 5),
    18,
    FOOT - 2,
  );
  return [
    segment('axis', [LEFT, FOOT], [RIGHT + 6, FOOT]),
    ...drawn.map((points, i) => trace(KIND[all[i]!.look], points)),
    ...all.map(({ name, look }, i) =>
      words([RIGHT + 7, ends[i]!], name, look === 'strong' ? 'd' : undefined),
    ),
    words([LEFT, 190], across.names[0]),
    ended([RIGHT + 6, 190], across.names[1]),
  ];
}
