import { h, type FigureElement } from '~/lib/figure';
import type { FieldRoad } from './field';

/** What one model did by one road, in percent: one value, two of a range, or before and after. */
export interface Lane {
  road: FieldRoad;
  /** How large the model is drawn: the toy, this page's, a published one. */
  size: 'toy' | 'ours' | 'larger';
  values: readonly number[];
  /** The 95% interval, or the ends of a range. */
  interval?: readonly [low: number, high: number];
  /** The value before, of which `values` is what is left. */
  before?: number;
  /** What guessing gets, with its words. */
  guessing?: { at: number; said: string };
}

const HEIGHT = 26;
const MIDDLE = HEIGHT / 2;
const RADIUS = { toy: 4, ours: 6, larger: 7 };

/** Paths around 0, by the half of their width. */
const SHAPES: Record<FieldRoad, (r: number) => string> = {
  base: (r) => `M${-1.1 * r} ${-0.4 * r}h${2.2 * r}v${0.8 * r}h${-2.2 * r}z`,
  prompt: (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`,
  rag: (r) => `M${-r}-${r}h${2 * r}v${2 * r}h${-2 * r}z`,
  finetune: (r) => `M0-${1.1 * r}L${1.1 * r} ${0.95 * r}H${-1.1 * r}z`,
};

/** The mark of a road around 0 as a path, `r` pixels to each side; numbers are kept short. */
export const shapeOf = (road: FieldRoad, r: number): string =>
  SHAPES[road](r).replaceAll(/\d+\.\d+/g, (number) => String(Math.round(10 * Number(number)) / 10));

const percent = (value: number) => `${value}%`;

/** An axis from 0 to 100 with the mark of one model; of the page's own also the place where it waits before the press. */
export function laneOf({ road, size, values, interval, before, guessing }: Lane): FigureElement {
  const d = shapeOf(road, RADIUS[size]);
  const mark = (name: string, x: number, flies?: boolean) =>
    h(
      'svg',
      { class: name, x: percent(x), y: MIDDLE },
      h('g', flies ? { 'data-fly': x } : {}, h('path', { d })),
    );
  const line = (name: string, [from, to]: readonly [number, number], y = [MIDDLE, MIDDLE]) =>
    h('line', { class: name, x1: percent(from), x2: percent(to), y1: y[0], y2: y[1] });
  return h(
    'svg',
    { class: 'lane', height: HEIGHT, 'data-road': road, 'aria-hidden': 'true' },
    line('axis', [0, 100]),
    ...[0, 50, 100].map((at) => line('axis', [at, at], [MIDDLE - 6, MIDDLE + 6])),
    interval && line('interval', interval),
    before !== undefined && line('move', [before, values[0]!]),
    guessing && guess(guessing),
    before !== undefined && mark('before', before),
    size === 'ours' && mark('dock', 0),
    ...values.map((value) => mark('point', value, size === 'ours')),
  );
}

const guess = ({ at, said }: { at: number; said: string }) =>
  h(
    'svg',
    { class: 'guessing', x: percent(at), y: MIDDLE },
    h('path', { d: 'M0-5V5' }),
    h('text', { y: -6, 'text-anchor': 'middle' }, said),
  );
