import { type Attributes, type FigureElement, h } from '../figure';
import type { Axis } from './figure';

/** x in per cent of the width, y in pixels from the top: type keeps its size at every width. */
export type Point = readonly [x: number, y: number];

/** To a hundredth, of a per cent or of a pixel. */
export const round = (value: number): number => Math.round(value * 100) / 100;

export const percent = (x: number): string => `${round(x)}%`;

/** A value up the side, its text centred at its height. */
export const sideText = (y: number, text: string): FigureElement =>
  h('text', { x: '100%', y: round(y) + 4, 'text-anchor': 'end' }, text);

/** A value along the foot, the ends inside; one that a long last text could run into is marked as late. */
export const footText = (x: number, y: number, text: string): FigureElement =>
  h(
    'text',
    {
      ...{ x: percent(x), y },
      'text-anchor': x === 0 ? 'start' : x === 100 ? 'end' : 'middle',
      class: x > 70 && x < 100 ? 'late' : undefined,
    },
    text,
  );

/** Pixels that a label takes at most, about: half-width characters take 8, all others 14. */
export const widthOf = (label: string): number =>
  Math.ceil([...label].reduce((sum, character) => sum + (character < '\u2000' ? 8 : 14), 0));

/** A curve through points, for a drawing that is stretched; its stroke is not. */
export const curve = (points: readonly Point[], attributes: Attributes): FigureElement =>
  h('path', {
    ...attributes,
    'vector-effect': 'non-scaling-stroke',
    d: points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join(''),
  });

/** Curves over the whole width of what they stand in, `height` pixels high. */
export const stretched = (
  height: number,
  ...curves: readonly (FigureElement | false)[]
): FigureElement =>
  h(
    'svg',
    {
      width: '100%',
      height,
      viewBox: `0 0 100 ${height}`,
      preserveAspectRatio: 'none',
      overflow: 'visible',
    },
    ...curves,
  );

/**
 * How far along an axis a value lies, in per cent of its length.
 *
 * @throws Error if the value lies outside: a mark must stand where its axis says
 * @example share({ from: 0, to: 1, … }, 0.25) → 25
 */
export function share({ from, to, log, name }: Axis, value: number): number {
  const at = log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  if (!(at >= -1e-9 && at <= 1 + 1e-9))
    throw new Error(
      `The value ${value} lies outside the axis “${name}”, which runs from ${from} to ${to}. Widen the axis.`,
    );
  return 100 * Math.min(1, Math.max(0, at));
}
