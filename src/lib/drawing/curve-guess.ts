import type { FigureElement } from '../figure';
import { answer, drawnIn, isAsked, isAt, startOf, wedge } from './ask';
import { handle } from './ask-handle';
import type { CurveFigure, Row, Shown, Way } from './figure';
import { stairs, curve, type Point } from './geometry';
import { wideNote, mark, ring } from './marks';
import { freeY } from './note-place';

interface Spot {
  at: Point;
  value: Shown;
}

export interface Drawn extends Pick<Row, 'strong' | 'road'> {
  way: Way;
  spots: readonly Spot[];
  /** The range of its points that are hidden until a guess is answered. */
  hidden: readonly [from: number, to: number];
}

const CLASSES = { line: '', dashed: ' dashed', stairs: '', marks: '' };

export const known = ({ spots, hidden: [from, to] }: Drawn): Spot[] =>
  spots.filter((_, i) => i < from || i >= to);

export function wayOf(one: Drawn): FigureElement | false {
  const { way, strong, road } = one;
  if (way === 'marks') return false;
  const points = known(one).map(({ at }) => at);
  return curve(way === 'stairs' ? stairs(points) : points, {
    class: `curve${strong ? ' strong' : ''}${CLASSES[way]}`,
    'data-road': road,
  });
}

/** Above this number of points, marks would hide their line. */
export const MOST_MARKS = 12;

export const marks = ({ road, way, spots }: Drawn, shown: readonly Spot[]): FigureElement[] =>
  shown.flatMap(({ at: [x, y], value }) => [
    ...(spots.length <= MOST_MARKS || way === 'marks'
      ? [mark(x, y, { road, small: !road, open: way === 'dashed' })]
      : []),
    ...ring(x, y, value),
  ]);

/** The hidden part of a line, shown once the guess is answered. */
export function answered(one: Drawn): FigureElement[] {
  const { way, strong, road, spots, hidden } = one;
  const [from, to] = hidden;
  if (to === 0) return [];
  const along = spots.slice(Math.max(0, from - 1), to + 1).map(({ at }) => at);
  const kind = `curve${strong ? ' strong' : ''}`;
  return answer(
    ...(way === 'marks' ? [] : drawnIn(kind, way === 'stairs' ? stairs(along) : along, road)),
    ...marks(one, spots.slice(from, to)),
  );
}

/** The answer's point, and the known point next to it where its line starts. */
function asked(figure: CurveFigure, lines: readonly Drawn[]) {
  for (const { spots, hidden } of lines) {
    const spot = spots.find(({ value }) => isAsked(figure, value));
    if (spot) return { spot, known: spots[hidden[0] - 1] ?? spots[hidden[1]] };
  }
  return undefined;
}

/** The area of possible answers, and the reader's own line to the handle. */
export function fan(figure: CurveFigure, lines: readonly Drawn[], height: number): FigureElement[] {
  const found = asked(figure, lines);
  if (!found?.known) return [];
  return wedge(found.known.at, found.spot.at[0], height, startOf(figure, height));
}

export function grip(
  figure: CurveFigure,
  lines: readonly Drawn[],
  height: number,
): FigureElement[] {
  const found = asked(figure, lines);
  if (!found) return [];
  const [across, truth] = found.spot.at;
  return handle(figure, { across, truth, height });
}

export const notedAt = ({ note }: CurveFigure, lines: readonly Drawn[]): Point | undefined =>
  lines.flatMap(({ spots }) => spots).find(({ value }) => isAt(note, value))?.at;

/** The annotation where it crosses no line, with a line to its mark; hidden until the guess is answered. */
export function noteAmong(
  figure: CurveFigure,
  lines: readonly Drawn[],
  room: Parameters<typeof freeY>[2],
): FigureElement[] {
  const point = notedAt(figure, lines);
  if (!point) return [];
  const y = freeY(
    lines.map(({ spots }) => spots.map(({ at }) => at)),
    point,
    room,
  );
  const placed = wideNote(point, [point[0], y], figure.note.text);
  return figure.guess ? answer(placed) : [placed];
}
