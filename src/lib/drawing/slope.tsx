import { type FigureElement, type FigureNode } from '../figure';
import { answer, askOf, drawnIn, isAsked, placeOf, rangeOf, spoken, waits, wedge } from './ask';
import { handle } from './ask-handle';
import type { SlopeFigure, Value } from './figure';
import { curve, type Point, stretched } from './geometry';
import { line as straight, mark, ring, text, wideNote } from './marks';
import { freeY } from './note-place';
import { lineNote } from './row';
import { names, insideNames, lateName, said } from './slope-names';
import { HEAD, FOOT, type SlopeLine, type Placer, placer, placesOf } from './slope-places';

/** Lines between rails, which show who overtakes whom. */
export function slope(figure: SlopeFigure): FigureNode[] {
  const { stops, lines, speech } = figure;
  const height = askOf(figure) ? ASKED : Math.max(150, Math.min(230, 34 * lines.length + 60));
  const place = placer(figure, height);
  return [
    <div class="slope">
      {names('left', height, figure, 0, place)}
      <svg
        class="plot"
        height={height + FOOT}
        {...spoken(
          [
            ...lines.map((line) => said(line, stops, speech)),
            ...(figure.note.at === 'foot' ? [] : [figure.note.text]),
          ].join(speech.stop),
          lines.map((line) => said(unanswered(line, figure), stops, speech)).join(speech.stop),
        )}
      >
        {fan(figure, place, height)}
        {stops.flatMap((stop, i) => rail(stop, place.x(i), height))}
        {stretched(height, ...lines.map((line) => way(line, place, figure)))}
        {lines.flatMap((line) => marks(line, place, figure))}
        {insideNames(figure, place, height)}
        {lines.flatMap((line) => answered(line, place, figure))}
        {extra(figure, place, height)}
        {grip(figure, place, height)}
      </svg>
      {names('right', height, figure, stops.length - 1, place)}
    </div>,
    askOf(figure) ? <div class="answer">{lineNote(figure.note)}</div> : lineNote(figure.note),
  ];
}

/** Pixels between the rails' ends in a figure with a guess, which fills its plate. */
const ASKED = 286;

const rail = (name: string, x: number, height: number): FigureElement[] => [
  straight('ax', [x, 20], [x, height]),
  text(x, 12, name, { strong: true }),
];

const known = (line: SlopeLine, place: Placer, figure: SlopeFigure) =>
  placesOf(line, place).filter(({ value }) => !waits(figure, value));

const kindOf = ({ strong }: SlopeLine) => (strong ? 'curve strong' : 'curve');

const way = (line: SlopeLine, place: Placer, figure: SlopeFigure): FigureElement =>
  curve(
    known(line, place, figure).map(({ at }) => at),
    { class: kindOf(line), 'data-road': line.road },
  );

const marks = (line: SlopeLine, place: Placer, figure: SlopeFigure): FigureElement[] => [
  ...known(line, place, figure).flatMap((spot) => marked(line, spot)),
  ...lateName(line, place),
];

const marked = (
  { road }: SlopeLine,
  { value, at: [x, y] }: { value: Value; at: Point },
): FigureElement[] => [mark(x, y, { road }), ...ring(x, y, value)];

/** The hidden part of a line, shown once the guess is answered. */
function answered(line: SlopeLine, place: Placer, figure: SlopeFigure): FigureElement[] {
  const spots = placesOf(line, place);
  const hidden = spots.filter(({ value }) => waits(figure, value));
  const first = spots.indexOf(hidden[0]!);
  if (first < 0) return [];
  const from = spots.slice(Math.max(0, first - 1)).map(({ at }) => at);
  return answer(
    ...drawnIn(kindOf(line), from, line.road),
    ...hidden.flatMap((spot) => marked(line, spot)),
  );
}

/** A line as screen readers get it before the guess. */
const unanswered = (line: SlopeLine, figure: SlopeFigure): SlopeLine => ({
  ...line,
  at: line.at.map((value) =>
    value && waits(figure, value) ? { ...value, shown: figure.speech.asked } : value,
  ),
});

/** The value to guess, and the one before it. */
function asked(figure: SlopeFigure, place: Placer) {
  for (const line of figure.lines) {
    const spots = placesOf(line, place);
    const i = spots.findIndex(({ value }) => isAsked(figure, value));
    if (i >= 0) return { spot: spots[i]!, before: spots[i - 1] };
  }
  return undefined;
}

const trackOf = (height: number) => ({ top: HEAD, height: height - HEAD - 6 });

function fan(figure: SlopeFigure, place: Placer, height: number): FigureElement[] {
  const [guess, found] = [askOf(figure), asked(figure, place)];
  if (!guess || !found?.before) return [];
  const track = { along: 'y', axis: figure.axis, ...trackOf(height) } as const;
  const at = placeOf(track, rangeOf(figure.axis, guess.ask).start);
  return wedge(found.before.at, found.spot.at[0], track, at);
}

function grip(figure: SlopeFigure, place: Placer, height: number): FigureElement[] {
  const [guess, found] = [askOf(figure), asked(figure, place)];
  if (!guess || !found) return [];
  const [across, truth] = found.spot.at;
  const { axis, speech: words } = figure;
  return handle({ axis, guess, along: 'y', across, truth, ...trackOf(height), words });
}

/** The annotation, hidden until the guess if there is one. */
function extra(figure: SlopeFigure, place: Placer, height: number): FigureElement[] {
  const all = figure.lines.flatMap((line) => placesOf(line, place));
  const at = (cell: string) => all.find(({ value }) => value.cell === cell);
  const { note: noted } = figure;
  const spot = typeof noted.at === 'object' && 'cell' in noted.at ? at(noted.at.cell) : undefined;
  if (!spot) return [];
  const placed = noteFree(figure, place, spot.at, height);
  return askOf(figure) ? answer(...placed) : placed;
}

/** The annotation inside the rails where it crosses no line, with a line to its mark. */
function noteFree(
  figure: SlopeFigure,
  place: Placer,
  [x, y]: Point,
  height: number,
): FigureElement[] {
  const lines = figure.lines.map((line) => placesOf(line, place).map(({ at }) => at));
  const free = freeY(lines, [x, y], { top: HEAD + 4, bottom: height + 18, reach: 75 });
  const inside = x < 50 ? Math.max(x, 4) : Math.min(x, 96);
  return [wideNote([x, y], [inside, free], figure.note.text)];
}
