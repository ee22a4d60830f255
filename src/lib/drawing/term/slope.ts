import type { FigureElement } from '../../figure';
import { between } from '../scale';
import { centred, dot, ended, segment, words } from '../thumb';

/** Changes of values, 0 to 1, from one stop to the next. */
export interface Slope {
  part: 'slope';
  stops: readonly [string, string];
  lines: readonly {
    name: string;
    from: { value: number; shown: string };
    to: { value: number; shown: string };
    strong?: boolean | undefined;
  }[];
}

const LEFT = 52;
const RIGHT = 172;
const y = between([0, 1], [162, 26]);

export const slope = ({ stops, lines }: Slope): FigureElement[] => [
  segment('axis', [LEFT, 20], [LEFT, 168]),
  segment('axis', [RIGHT, 20], [RIGHT, 168]),
  ...lines.flatMap(({ name, from, to, strong }) => [
    segment(strong ? 'line' : 'thin', [LEFT, y(from.value)], [RIGHT, y(to.value)]),
    dot([LEFT, y(from.value)], 5, strong ? 'dot' : 'dot open'),
    dot([RIGHT, y(to.value)], 5, strong ? 'dot' : 'dot open'),
    ended([LEFT - 12, y(from.value) + 5], from.shown, strong ? 'd' : undefined),
    words([RIGHT + 12, y(to.value) + 5], `${to.shown} ${name}`, strong ? 'd' : undefined),
  ]),
  centred([LEFT, 190], stops[0]),
  centred([RIGHT, 190], stops[1]),
];
