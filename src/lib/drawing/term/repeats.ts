import type { FigureElement } from '../../figure';
import { saturation } from '../../retrieval/bm25';
import type { Point } from '../geometry';
import { between } from '../scale';
import { dot, segment, trace, words } from '../thumb';

/** The BM25 score of one word by how often it occurs in a passage of average length. */
export interface Repeats {
  part: 'repeats';
  k1: number;
  /** The numbers of occurrences at the marks. */
  marks: readonly number[];
  shown: readonly string[];
  /** The label of the straight line. */
  counted: string;
}

const [LEFT, RIGHT, TOP, FOOT] = [34, 286, 30, 164];

export function repeats({ k1, marks, shown, counted }: Repeats): FigureElement[] {
  const most = marks.at(-1)! + 1;
  const points = (tf: number) => saturation(tf, 1, { averageLength: 1 }, { k1, b: 0 });
  const [x, y] = [between([0, most], [LEFT, RIGHT]), between([0, points(most)], [FOOT, TOP])];
  const steps = Array.from({ length: 37 }, (_, i): number => (i * most) / 36);
  const steep = (FOOT - 16) / (FOOT - y(1));
  return [
    segment('axis', [LEFT, FOOT], [304, FOOT]),
    segment('thin dashed', [LEFT, FOOT], [x(steep), 16]),
    words([x(steep) + 6, 20], counted),
    trace(
      'line',
      steps.map((tf): Point => [x(tf), y(points(tf))]),
    ),
    ...marks.flatMap((tf, i) => [
      dot([x(tf), y(points(tf))], 4.5),
      words([x(tf) + (tf < most - 1 ? 8 : 0), y(points(tf)) + 20], shown[i]!, {
        kind: 'd',
        anchor: 'middle',
      }),
      words([x(tf), 184], String(tf), { anchor: 'middle' }),
    ]),
  ];
}

export const repeatPoints = (k1: number, marks: readonly number[]): number[] =>
  marks.map((tf) => saturation(tf, 1, { averageLength: 1 }, { k1, b: 0 }));
