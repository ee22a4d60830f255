import type { FigureElement } from '../../figure';
import { between } from '../scale';
import { dot, segment, words } from '../thumb';

/** Changes from an open mark to a filled one, on an axis from 0 to 1. */
export interface Pairs {
  part: 'pairs';
  ends: readonly [open: string, filled: string];
  rows: readonly { name: string; from: End; to: End }[];
}

interface End {
  value: number;
  shown: string;
}

const x = between([0, 1], [34, 286]);

export function pairs({ ends, rows }: Pairs): FigureElement[] {
  const step = 136 / rows.length;
  return [
    dot([22, 22], 5, 'dot open'),
    words([34, 27], ends[0]),
    dot([172, 22], 5),
    words([184, 27], ends[1], { kind: 'd' }),
    ...rows.flatMap(({ name, from, to }, i) => {
      const y = 74 + i * step;
      return [
        words([16, y - 14], name),
        segment('lane', [16, y], [304, y]),
        segment('thin', [x(from.value), y], [x(to.value), y]),
        dot([x(from.value), y], 5, 'dot open'),
        dot([x(to.value), y], 5.5),
        ...numbersOf(from, to, y + 22),
      ];
    }),
  ];
}

/**
 * The numbers below their marks; where the marks are close, one to the left and one to the right.
 */
function numbersOf(from: End, to: End, y: number): FigureElement[] {
  const isNear = Math.abs(x(from.value) - x(to.value)) < 26;
  const [before, after] =
    to.value > from.value ? (['end', 'start'] as const) : (['start', 'end'] as const);
  return [
    words([x(from.value), y], from.shown, { anchor: isNear ? before : 'middle' }),
    words([x(to.value), y], to.shown, { kind: 'd', anchor: isNear ? after : 'middle' }),
  ];
}
