import type { FigureElement } from '../figure';
import type { CurveFigure, CurveLine, Panel, Shown } from './figure';
import { curve as path, type Point, stairs } from './geometry';
import { mark, ring } from './marks';
import { askOf, isAsked, waits } from './ask';

export interface Spot {
  at: Point;
  value: Shown;
}

/** The panel with the handle for a guess along x: the one whose line would give it away, or the first. */
export const panelOf = (figure: CurveFigure): Panel =>
  figure.panels.find(({ lines }) => lines.some((one) => !isWhole(one, figure))) ??
  figure.panels[0]!;

const CLASSES = { line: '', dashed: ' dashed', stairs: '', marks: '' };

export function ways(
  { way, strong, road }: CurveLine,
  spots: readonly Spot[],
): FigureElement | false {
  if (way === 'marks') return false;
  const points = spots.map(({ at }) => at);
  return path(way === 'stairs' ? stairs(points) : points, {
    class: `curve${strong ? ' strong' : ''}${CLASSES[way]}`,
    'data-road': road,
  });
}

/** Above this number of points, marks would hide their line. */
export const MOST_MARKS = 12;

export const marks = ({ road, way, points }: CurveLine, spots: readonly Spot[]): FigureElement[] =>
  spots.flatMap(({ at: [x, y], value }) => [
    ...(points.length <= MOST_MARKS || way === 'marks'
      ? [mark(x, y, { road, small: !road, open: way === 'dashed' })]
      : []),
    ...ring(x, y, value),
  ]);

/**
 * The range of a line's points that are hidden: the answer and all after it, the first alone, or all if the line would
 * give the answer away.
 */
export function hiddenFrom({ points }: CurveLine, figure: CurveFigure): [from: number, to: number] {
  const i = points.findIndex(({ y }) => isAsked(figure, y));
  const tells = points.some(({ y }) => waits(figure, y) && !isAsked(figure, y));
  if (tells || (i >= 0 && askOf(figure)!.ask.tells.includes(points[i]!.y.cell!)))
    return [0, points.length];
  return i < 0 ? [0, 0] : i === 0 ? [0, 1] : [i, points.length];
}

export const isWhole = (one: CurveLine, figure: CurveFigure): boolean =>
  hiddenFrom(one, figure)[1] === 0;
