import { type Attributes, type FigureElement, h } from '../figure';
import type { Road } from '../road';
import { type Point, round } from './geometry';

/** Widths and heights in pixels of the drawings next to a demo's name and next to a term's definition. */
const THUMB_SIZES = { demo: [272, 150], term: [320, 200] } as const;
type ThumbSize = keyof typeof THUMB_SIZES;

type Part = FigureElement | false;

/** A small drawing in pixel units, without axis row, note or guess; it scales as a whole. */
export function thumb(size: ThumbSize, attributes: Attributes, ...parts: Part[]): FigureElement {
  const [width, height] = THUMB_SIZES[size];
  return h(
    'svg',
    { class: `thumb ${size}`, viewBox: `0 0 ${width} ${height}`, width, height, ...attributes },
    ...parts,
  );
}

/** The picture of a demo. It is hidden from screen readers, as the demo's name and description are next to it. */
export const demoThumb = (...parts: Part[]): FigureElement =>
  thumb('demo', { 'aria-hidden': 'true' }, ...parts);

export const segment = (
  kind: string,
  [x1, y1]: Point,
  [x2, y2]: Point,
  road?: Road,
): FigureElement =>
  h('line', {
    class: kind,
    'data-road': road,
    ...{ x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) },
  });

export const trace = (kind: string, points: readonly Point[], road?: Road): FigureElement =>
  h('polyline', {
    class: kind,
    'data-road': road,
    points: points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '),
  });

export const path = (kind: string, d: string, road?: Road): FigureElement =>
  h('path', { class: kind, 'data-road': road, d });

export const dot = ([x, y]: Point, r: number, kind = 'dot'): FigureElement =>
  h('circle', { class: kind, cx: round(x), cy: round(y), r: round(r) });

const markPath = ([x, y]: Point, reach: number): string => {
  const [left, top, side] = [round(x - reach), round(y - reach), round(2 * reach)];
  return `M${left} ${top}l${side} ${side}m0-${side}l-${side} ${side}`;
};

export const cross = (at: Point, reach: number, kind = 'line'): FigureElement =>
  path(kind, markPath(at, reach));

export const tick = ([x, y]: Point): FigureElement =>
  path('line', `M${round(x - 6)} ${round(y)}l4.5 4.5 7.5-9.5`);

export const box = (
  kind: string,
  [x, y]: Point,
  [width, height]: Point,
  road?: Road,
): FigureElement =>
  h('rect', {
    class: kind,
    'data-road': road,
    ...{ x: round(x), y: round(y), width: round(width), height: round(height) },
  });

export const roadMark = (road: Road, [x, y]: Point, size = 14): FigureElement =>
  h('use', {
    class: 'mark',
    'data-road': road,
    href: `#m-${road}`,
    ...{ x: round(x - size / 2), y: round(y - size / 2), width: size, height: size },
  });

interface Look {
  /** `d` is strong, `mono` code, `on` highlighted, `gone` struck out. */
  kind?: string | undefined;
  anchor?: 'start' | 'middle' | 'end';
}

/** Text with its baseline at a point. */
export const words = (
  [x, y]: Point,
  text: string,
  { kind, anchor = 'start' }: Look = {},
): FigureElement =>
  h(
    'text',
    {
      class: kind,
      ...{ x: round(x), y: round(y) },
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    text,
  );

/** The estimated largest width of a text in pixels: a Chinese character is as wide as it is high. */
export const widthIn = (text: string, size: number): number =>
  Math.ceil([...text].reduce((sum, sign) => sum + (sign < '\u2e80' ? 0.6 * size : size), 0));

/** Maps values from `from` to `to` onto the range between two pixels. */
export const between =
  ([from, to]: readonly [number, number], [first, last]: readonly [number, number]) =>
  (value: number): number =>
    first + ((last - first) * (value - from)) / (to - from);

/** The cells of a recorded run, by path. */
export type Cells = Readonly<Record<string, number | string>>;

/**
 * A number of a recorded run.
 *
 * @throws Error if the record lacks it, since a picture must not invent a missing number
 */
export function numberIn(cells: Cells, path: string): number {
  const value = cells[path];
  if (typeof value === 'number') return value;
  throw new Error(
    `The picture of a demo needs the cell ${path}, and its record has no such number. Record the demo again, or draw another cell.`,
  );
}
