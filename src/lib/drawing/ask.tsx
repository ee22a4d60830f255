import { type Attributes, type FigureElement } from '../figure';
import { stepOf } from '../lesson/guess';
import type { Axis, Figure, Note, Shown, Guess } from './figure';
import { percent, round, type Point } from './geometry';
import { line } from './marks';
import { between } from './scale';

/** True if one of some numbers stays hidden until the reader guesses: the answer itself and whatever would give it away. */
export const waits = (figure: Pick<Figure, 'guess'>, ...values: (Shown | undefined)[]): boolean =>
  isAsked(figure, ...values) ||
  !!figure.guess?.tells.some((cell) => values.some((value) => cell === value?.cell));

/** True if one of some numbers is the answer to the guess. */
export const isAsked = (
  { guess }: Pick<Figure, 'guess'>,
  ...values: (Shown | undefined)[]
): boolean => !guess?.stops && values.some((value) => isAt(guess, value));

/** True if a guess or a note is about a number. */
export const isAt = (
  one: Pick<Guess | Note, 'at'> | undefined,
  value: Shown | undefined,
): boolean => typeof one?.at === 'object' && 'cell' in one.at && one.at.cell === value?.cell;

/** Elements that stay hidden until the guess is answered; they keep their space. */
export const answer = (...inside: readonly (FigureElement | false)[]): FigureElement[] =>
  inside.some(Boolean) ? [<g class="answer">{inside}</g>] : [];

/** The parts of a value's drawing, hidden if it waits for the guess. */
export const late = (
  figure: Pick<Figure, 'guess'>,
  value: Shown,
  parts: readonly FigureElement[],
): readonly FigureElement[] => (waits(figure, value) ? answer(...parts) : parts);

/** Labels of a drawing for screen readers: the full one, and one without the answer for figures with a guess. */
export const spoken = (full: string, asked: string): Attributes => ({
  role: 'img',
  'aria-label': full,
  'data-asked-label': asked === full ? undefined : asked,
});

/** The axis that the handle of a guess moves along. */
export function axisOf(figure: Figure): Axis | undefined {
  const { guess } = figure;
  if (guess?.stops) return stopsAxis(guess.stops);
  if (figure.kind === 'curve') {
    if (guess && 'x' in guess.at) return figure.x;
    const panel = figure.panels.find(({ lines }) =>
      lines.some(({ points }) => isAsked(figure, ...points.map(({ y }) => y))),
    );
    return panel?.y;
  }
  if (figure.kind === 'units') return UNITS_AXIS;
  return 'axis' in figure ? figure.axis : undefined;
}

const BARE = { name: '', refs: [] };

/** The axis for counted marks: their share in percent. */
const UNITS_AXIS: Axis = { ...BARE, from: 0, to: 1, times: 100, ticks: [] };

/** Positions on the rail of a choice, in per cent: the start of its handle, and the last stop. */
const RESTS = 6;

const LAST = 90;

/** The axis of a choice: its stops in order, at 1 and up, and before them the place where nothing is chosen yet. */
function stopsAxis(stops: readonly string[]): Axis {
  const apart = stops.length / (LAST - RESTS);
  const from = -RESTS * apart;
  const ticks = stops.map((option, i) => [i + 1, option] as const);
  return { ...BARE, from, to: from + 100 * apart, times: 1, ticks };
}

/** The values that a handle can take, in the unit of the guess. */
export interface Range {
  min: number;
  max: number;
  step: number;
  /** The initial value, in the middle of the range; for a choice 0, before its first stop. */
  start: number;
}

export function rangeOf({ from, to, times, log }: Axis, { min, max, unit, stops }: Guess): Range {
  if (stops) return { min: 0, max: stops.length, step: 1, start: 0 };
  const low = Math.max(min, round(from * times));
  const high = Math.min(max, round(to * times));
  const step = log ? 0.01 : stepOf({ min: low, max: high }, unit);
  const middle = log ? Math.sqrt(low * high) : (low + high) / 2;
  const start = Math.round((middle - low) / step) * step + low;
  return { min: low, max: high, step, start: Number(start.toPrecision(6)) };
}

/** The place of an answer on its axis: in per cent along it, or up it in a drawing `height` pixels high. */
export function placeOf(axis: Axis, value: number, height?: number): number {
  const ends = height === undefined ? ([0, 100] as const) : ([height, 0] as const);
  return between([axis.from * axis.times, axis.to * axis.times], ends, axis.log)(value);
}

/** Where the handle of a figure's guess starts. */
export function startOf(figure: Figure, height?: number): number {
  const axis = axisOf(figure)!;
  return placeOf(axis, rangeOf(axis, figure.guess!).start, height);
}

/** The area of all possible answers, from the last known mark to the rail, and the reader's own line to the handle. */
export function wedge([x, y]: Point, to: number, height: number, at: number): FigureElement[] {
  const knownAt = round(Math.min(100, Math.max(0, (100 * y) / height)));
  const left = Math.min(x, to);
  const width = Math.abs(to - x);
  const d = to > x ? `M0 ${knownAt} 100 0V100z` : `M100 ${knownAt} 0 0V100z`;
  return [
    <svg
      class="fan fill-sunk"
      x={percent(left)}
      width={percent(width)}
      height={height}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
    >
      <path d={d} />
    </svg>,
    line('mine', [x, y], [to, at], { 'data-follow': 'y2' }),
  ];
}

/** Segments of a line that are animated one after the other. */
export const drawnIn = (kind: string, points: readonly Point[], road?: string): FigureElement[] =>
  points.slice(1).map((point, i) =>
    line(`${kind} drawn-in${i > 0 ? ' then' : ''}`, points[i]!, point, {
      pathLength: 1,
      'data-road': road,
    }),
  );
