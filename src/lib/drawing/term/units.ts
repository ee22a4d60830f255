import type { FigureElement } from '../../figure';
import type { Point } from '../geometry';
import { cross, dot, words } from '../thumb';

/** Two groups of marks, each mark one answer: filled if right, open if nothing was said, a cross if wrong. */
export interface Units {
  part: 'units';
  groups: readonly { name: string; foot: readonly string[]; marks: readonly UnitMark[] }[];
}

export type UnitMark = 'right' | 'silent' | 'wrong';

/** A hundred marks in proportion to some counts; after rounding, the rest goes to the largest remainders. */
export function hundredOf(counts: readonly (readonly [UnitMark, number])[]): UnitMark[] {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const exact = counts.map(([mark, count]) => ({ mark, part: (100 * count) / total }));
  const whole = exact.map(({ mark, part }) => ({ mark, n: Math.floor(part), rest: part % 1 }));
  let left = 100 - whole.reduce((sum, { n }) => sum + n, 0);
  for (const one of [...whole].sort((a, b) => b.rest - a.rest)) if (left-- > 0) one.n++;
  return whole.flatMap(({ mark, n }) => Array<UnitMark>(n).fill(mark));
}

const WIDTH = 158;

export const units = ({ groups }: Units): FigureElement[] =>
  groups.flatMap(({ name, foot, marks }, group) => {
    const left = 14 + group * WIDTH;
    const [columns, step] = marks.length > 50 ? [10, 12.4] : [7, 18];
    const r = marks.length > 50 ? 4 : 5;
    const at = (i: number): Point => [
      left + 6 + (i % columns) * step,
      36 + Math.floor(i / columns) * (marks.length > 50 ? 12.4 : 22),
    ];
    return [
      words([left, 20], name, 'd'),
      ...marks.map((mark, i) => unit(mark, at(i), r)),
      ...foot.map((line, i) =>
        words([left, 176 + i * 18], line, i === foot.length - 1 ? 'd' : undefined),
      ),
    ];
  });

const unit = (mark: UnitMark, at: Point, r: number): FigureElement =>
  mark === 'wrong'
    ? cross(at, r - 0.6, 'cross')
    : dot(at, r, mark === 'right' ? 'dot' : 'dot open');
