import type { ShareInterval } from '../../evaluation/wilson';
import { wilsonInterval } from '../../evaluation/wilson';
import type { FigureElement } from '../../figure';
import { between } from '../scale';
import { centred, dot, segment, words } from '../thumb';

/** Intervals of a share by the number of questions it was measured on (Wilson, 95%). */
export interface Intervals {
  part: 'intervals';
  share: number;
  rows: readonly { name: string; of: number; low: string; high: string }[];
}

export const endsOf = (share: number, of: number): ShareInterval =>
  wilsonInterval(Math.round(share * of), of);

const x = between([0.5, 1], [24, 296]);

export const intervals = ({ share, rows }: Intervals): FigureElement[] => [
  segment('border', [x(share), 14], [x(share), 186]),
  ...rows.flatMap(({ name, of, low, high }, i) => {
    const y = 66 + i * 84;
    const ends = endsOf(share, of);
    return [
      words([16, y - 26], name),
      segment('lane', [16, y], [304, y]),
      segment('line', [x(ends.low), y], [x(ends.high), y]),
      ...[ends.low, ends.high].map((end) => segment('line', [x(end), y - 7], [x(end), y + 7])),
      dot([x(Math.round(share * of) / of), y], 5.5),
      centred([x(ends.low), y + 25], low, 'd'),
      centred([x(ends.high), y + 25], high, 'd'),
    ];
  }),
];
