import { type FigureElement, type FigureNode } from '../figure';
import { askOf, spoken, waits } from './ask';
import { answered, fan, grip, noteAmong, notedAt } from './curve-guess';
import { type Drawn, known, marks, wayOf } from './curve-line';
import type { SlopeFigure } from './figure';
import { stretched } from './geometry';
import { line, text } from './marks';
import { lineNote } from './row';
import { names, insideNames, lateName, said } from './slope-names';
import { HEAD, FOOT, type SlopeLine, type Placer, placer, placesOf } from './slope-places';

/** Lines between rails, which show who overtakes whom. */
export function slope(figure: SlopeFigure): FigureNode[] {
  const { stops, lines, speech } = figure;
  const height = askOf(figure) ? ASKED : Math.max(150, Math.min(230, 34 * lines.length + 60));
  const place = placer(figure, height);
  const placed = lines.map((one) => drawnLine(one, place, figure));
  const span = { top: HEAD, height: height - HEAD - 6 };
  return [
    <div class="slope">
      {names('left', height, figure, 0, place)}
      <svg
        class="plot"
        height={height + FOOT}
        {...spoken(
          [
            ...lines.map((one) => said(one, stops, speech)),
            ...(figure.note.at === 'foot' ? [] : [figure.note.text]),
          ].join(speech.stop),
          lines.map((one) => said(unanswered(one, figure), stops, speech)).join(speech.stop),
        )}
      >
        {fan(figure, placed, span)}
        {stops.flatMap((stop, i) => rail(stop, place.x(i), height))}
        {stretched(height, ...placed.map(wayOf))}
        {placed.flatMap((one, i) => [...marks(one, known(one)), ...lateName(lines[i]!, place)])}
        {insideNames(figure, place, height)}
        {placed.flatMap(answered)}
        {noteAmong(figure, placed, notedAt(figure, placed), {
          ...{ top: HEAD + 4, bottom: height + 18, reach: 75, edge: 4 },
        })}
        {grip(figure, placed, span)}
      </svg>
      {names('right', height, figure, stops.length - 1, place)}
    </div>,
    askOf(figure) ? <div class="answer">{lineNote(figure.note)}</div> : lineNote(figure.note),
  ];
}

/** Pixels between the rails' ends in a figure with a guess, which fills its plate. */
const ASKED = 286;

const rail = (name: string, x: number, height: number): FigureElement[] => [
  line('ax', [x, 20], [x, height]),
  text(x, 12, name, { strong: true }),
];

function drawnLine(one: SlopeLine, place: Placer, figure: SlopeFigure): Drawn {
  const spots = placesOf(one, place);
  const from = spots.findIndex(({ value }) => waits(figure, value));
  const to = spots.findLastIndex(({ value }) => waits(figure, value));
  return { ...one, way: 'rails', spots, hidden: from < 0 ? [0, 0] : [from, to + 1] };
}

/** A line as screen readers get it before the guess. */
const unanswered = (one: SlopeLine, figure: SlopeFigure): SlopeLine => ({
  ...one,
  at: one.at.map((value) =>
    value && waits(figure, value) ? { ...value, shown: figure.speech.asked } : value,
  ),
});
