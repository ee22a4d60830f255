import { type Attributes, type FigureElement } from '../figure';

/** x in per cent of the width, y in pixels from the top, so that text keeps its size at every width. */
export type Point = readonly [x: number, y: number];

export const round = (value: number): number => Math.round(value * 100) / 100;

export const percent = (x: number): string => `${round(x)}%`;

/** A tick label on the y axis, vertically centred on its value. */
export const sideText = (y: number, text: string): FigureElement => (
  <text x="100%" y={round(y) + 4} text-anchor="end">
    {text}
  </text>
);

/** How a label keeps inside at both ends of an axis. */
export const anchorAt = (x: number): string => (x === 0 ? 'start' : x === 100 ? 'end' : 'middle');

/** A tick label on the x axis, kept inside at both ends; one that a long last label could overlap is marked as late. */
export const footText = (x: number, y: number, text: string): FigureElement => (
  <text
    x={percent(x)}
    y={y}
    text-anchor={anchorAt(x)}
    class={x > 70 && x < 100 ? 'late' : undefined}
  >
    {text}
  </text>
);

/** A curve through points in a drawing that is stretched; its stroke keeps its width. */
export const curve = (points: readonly Point[], attributes: Attributes): FigureElement => (
  <path
    {...attributes}
    vector-effect="non-scaling-stroke"
    d={points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')}
  />
);

/** Curves stretched over the full width of their container, `height` pixels high. */
export const stretched = (
  height: number,
  ...curves: readonly (FigureElement | false)[]
): FigureElement => (
  <svg
    width="100%"
    height={height}
    viewBox={`0 0 100 ${height}`}
    preserveAspectRatio="none"
    overflow="visible"
  >
    {curves}
  </svg>
);

/** The points of a line that holds a value until the next one: first along to the next x, then up or down to its y. */
export const stairs = (points: readonly Point[]): Point[] =>
  points.flatMap(([x, y], i) =>
    i === 0
      ? [[x, y] as const]
      : [
          [x, points[i - 1]![1]],
          [x, y],
        ],
  );
