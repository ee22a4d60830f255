import { h, type FigureElement } from '~/lib/figure';
import { onLogScale } from './axis';

/** Rows of marks on one logarithmic scale. */
interface Dots {
  from: number;
  to: number;
  /** Values with a line through all rows, and their labels below. */
  lines: readonly (readonly [value: number, text: string])[];
  rows: readonly DotRow[];
}

interface DotRow {
  key: string;
  name: string;
  /** The values of the marks in words. */
  note: string;
  /** A filled mark is a measured or required value, an open one the formula's estimate. */
  marks: readonly { value: number; open?: boolean }[];
}

const HEIGHT = 26;

export function dots({ from, to, lines, rows }: Dots): FigureElement {
  const x = (value: number) => `${Math.round(100 * onLogScale(value, from, to)) / 100}%`;
  return h(
    'div',
    { class: 'dots', role: 'list' },
    ...rows.map(({ key, name, note, marks }) =>
      h(
        'div',
        { class: 'dot-row', role: 'listitem', 'data-row': key },
        h('b', {}, name),
        h(
          'svg',
          { class: 'plot', height: HEIGHT, 'aria-hidden': 'true' },
          ...lines.map(([value]) =>
            h('line', { class: 'gl', x1: x(value), x2: x(value), y1: 0, y2: HEIGHT }),
          ),
          h('line', { class: 'ax', x1: 0, x2: '100%', y1: HEIGHT / 2, y2: HEIGHT / 2 }),
          ...marks.map(({ value, open }) =>
            h('circle', {
              class: open ? 'dot open' : 'dot',
              cx: x(value),
              cy: HEIGHT / 2,
              r: 5,
            }),
          ),
        ),
        h('span', {}, note),
      ),
    ),
    h(
      'div',
      { class: 'dot-row scale', 'aria-hidden': 'true' },
      h(
        'svg',
        { class: 'plot', height: 20 },
        ...lines.map(([value, text]) =>
          h('text', { x: x(value), y: 15, 'text-anchor': 'middle' }, text),
        ),
      ),
    ),
  );
}
