import type { FigureElement } from '../figure';
import { answer, askOf, axisOf, drawnIn, isAsked, placeOf, rangeOf, wedge } from './ask';
import { handle } from './ask-handle';
import type { CurveFigure, CurveLine, Panel } from './figure';
import { curve as path, type Point, stairs } from './geometry';
import { share } from './scale';
import { line } from './marks';
import { type Spot, panelOf, marks, hiddenFrom } from './curve-line';

/** Height of a figure with a guess, in pixels; it fills its plate. */
export const ASKED = 276;

export function knownOf(
  one: CurveLine,
  spots: readonly Spot[],
  figure: CurveFigure,
): readonly Spot[] {
  const [from, to] = hiddenFrom(one, figure);
  return spots.filter((_, i) => i < from || i >= to);
}

/** The hidden part of a line, shown once the guess is answered. */
export function answered(
  one: CurveLine,
  spots: readonly Spot[],
  figure: CurveFigure,
): FigureElement[] {
  const [from, to] = hiddenFrom(one, figure);
  if (to === 0) return [];
  const hidden = spots.slice(from, to);
  const along = spots.slice(Math.max(0, from - 1), to + 1).map(({ at }) => at);
  const kind = `curve${one.strong ? ' strong' : ''}`;
  return answer(
    ...(one.way === 'marks'
      ? []
      : drawnIn(kind, one.way === 'stairs' ? stairs(along) : along, one.road)),
    ...marks(one, hidden),
  );
}

/** A line as screen readers get it before the guess. */
export function unanswered(one: CurveLine, figure: CurveFigure): CurveLine {
  const [from, to] = hiddenFrom(one, figure);
  if (to === 0) return one;
  const asked = { ...one.points[from]!.y, shown: figure.speech.asked };
  const before = one.points.slice(0, from);
  return {
    ...one,
    points: [...before, { ...one.points[from]!, y: asked }, ...one.points.slice(to)],
  };
}

/** The answer's point, and the known point next to it where its line starts. */
function asked(figure: CurveFigure, panel: Panel, placed: readonly (readonly Spot[])[]) {
  for (const [n, one] of panel.lines.entries()) {
    const i = one.points.findIndex(({ y }) => isAsked(figure, y));
    if (i < 0) continue;
    const [from, to] = hiddenFrom(one, figure);
    const known =
      from > 0 ? placed[n]![from - 1] : to < one.points.length ? placed[n]![to] : undefined;
    return { spot: placed[n]![i]!, known };
  }
  return undefined;
}

export function fan(
  figure: CurveFigure,
  panel: Panel,
  placed: readonly (readonly Spot[])[],
  height: number,
): FigureElement[] {
  const [guess, found] = [askOf(figure), asked(figure, panel, placed)];
  if (!guess || !found?.known) return [];
  const track = { along: 'y', axis: panel.y, top: 0, height } as const;
  const at = placeOf(track, rangeOf(panel.y, guess.ask).start);
  return wedge(found.known.at, found.spot.at[0], track, at);
}

/** The handle at the answer's point, or along the foot for a guess along x. */
export function grip(
  figure: CurveFigure,
  panel: Panel,
  placed: readonly (readonly Spot[])[],
  height: number,
): FigureElement[] {
  const guess = askOf(figure);
  if (!guess || guess.at === 'foot') return [];
  const { speech: words, x } = figure;
  if ('x' in guess.at) {
    if (panel !== panelOf(figure)) return [];
    const truth = placeOf({ along: 'x', axis: x }, guess.ask.truth);
    const foot = { axis: x, guess, along: 'x', across: height, truth, words, over: true } as const;
    return [...answer(line('ref', [truth, 0], [truth, height])), ...handle(foot)];
  }
  const found = asked(figure, panel, placed);
  if (!found) return [];
  const [across, truth] = found.spot.at;
  const axis = axisOf(figure)!;
  return handle({ axis, guess, along: 'y', across, truth, top: 0, height, words });
}

/** The band between lowest and highest, if all points of a line have both. */
export function ribbon(
  { points, way }: CurveLine,
  { x }: CurveFigure,
  { y }: Panel,
  height: number,
): FigureElement | false {
  const ends = points.flatMap(({ x: at, y: { low, high, interval } }) =>
    low && high && !interval ? [{ at, low: low.value, high: high.value }] : [],
  );
  if (way === 'marks' || ends.length === 0 || ends.length < points.length) return false;
  const spot = (at: number, value: number): Point => [
    share(x, at),
    height - (height * share(y, value)) / 100,
  ];
  const there = ends.map(({ at, high }) => spot(at, high));
  const back = ends.map(({ at, low }) => spot(at, low)).reverse();
  return path([...there, ...back], { class: 'band' });
}
