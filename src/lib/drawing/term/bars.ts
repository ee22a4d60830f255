import type { FigureElement } from '../../figure';
import type { Road } from '../../road';
import { between } from '../scale';
import { widthIn } from '../label-place';
import { box, words } from '../thumb';

/** Bars from 0, each with its name above and its number at its end. */
export interface Bars {
  part: 'bars';
  rows: readonly {
    name: string;
    value: number;
    shown: string;
    road?: Road | undefined;
    lit?: boolean | undefined;
  }[];
}

const LEFT = 16;
const RIGHT = 304;

export function bars({ rows }: Bars): FigureElement[] {
  const most = Math.max(...rows.map(({ value }) => value));
  const room = Math.max(...rows.map(({ shown }) => widthIn(shown, 14))) + 8;
  const length = between([0, most], [0, RIGHT - LEFT - room]);
  const step = 188 / rows.length;
  return rows.flatMap(({ name, value, shown, road, lit }, i) => {
    const top = 8 + i * step + (step - 42) / 2;
    return [
      words([LEFT, top + 14], name),
      box(
        road ? 'share' : lit ? 'dot' : 'bulk',
        [LEFT, top + 22],
        [Math.max(1.5, length(value)), 15],
        road,
      ),
      words([LEFT + length(value) + 8, top + 35], shown, 'd'),
    ];
  });
}
