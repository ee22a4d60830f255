import { h, type FigureElement, type FigureNode } from '../figure';
import {
  answer,
  askOf,
  drawnIn,
  handle,
  isAsked,
  placeOf,
  rangeOf,
  spoken,
  waits,
  wedge,
} from './ask';
import type { SlopeFigure, Value } from './figure';
import { curve, percent, type Point, share, stretched } from './geometry';
import { mark, ring, text, wideNote } from './marks';
import { freeY } from './note-place';
import { lineNote } from './row';
import { spreadOut } from './label-place';

/** Least distance between labels one below the other, in pixels. */
export const LABEL = 16;
const HEAD = 30;
/** Pixels below the lowest value, free of lines: room for the annotation. */
const FOOT = 30;

type SlopeLine = SlopeFigure['lines'][number];

/** Lines between rails, which show who overtakes whom. */
export function slope(figure: SlopeFigure): FigureNode[] {
  const { stops, lines, speech } = figure;
  const height = askOf(figure) ? ASKED : Math.max(150, Math.min(230, 34 * lines.length + 60));
  const place = placer(figure, height);
  return [
    h(
      'div',
      { class: 'slope' },
      names('left', height, figure, 0, place),
      h(
        'svg',
        {
          class: 'plot',
          height: height + FOOT,
          ...spoken(
            [
              ...lines.map((line) => said(line, stops, speech)),
              ...(figure.note.at === 'foot' ? [] : [figure.note.text]),
            ].join(speech.stop),
            lines.map((line) => said(untold(line, figure), stops, speech)).join(speech.stop),
          ),
        },
        ...fan(figure, place, height),
        ...stops.flatMap((stop, i) => rail(stop, place.x(i), height)),
        stretched(height, ...lines.map((line) => way(line, place, figure))),
        ...lines.flatMap((line) => marks(line, place, figure)),
        ...insideNames(figure, place, height),
        ...lines.flatMap((line) => answered(line, place, figure)),
        ...extra(figure, place, height),
        ...grip(figure, place, height),
      ),
      names('right', height, figure, stops.length - 1, place),
    ),
    askOf(figure) ? h('div', { class: 'answer' }, lineNote(figure.note)) : lineNote(figure.note),
  ];
}

/** Pixels between the rails' ends in a figure with a guess, which fills its plate. */
const ASKED = 286;

interface Placer {
  x: (stop: number) => number;
  y: (value: Value) => number;
}

/** Ranks run down from 1; all other values run up. */
function placer({ axis, stops }: SlopeFigure, height: number): Placer {
  const reach = height - HEAD - 6;
  return {
    x: (stop) => (100 * stop) / (stops.length - 1),
    y: ({ value }) => {
      const up = share(axis, value) / 100;
      return HEAD + reach * (axis.rank ? up : 1 - up);
    },
  };
}

const rail = (name: string, x: number, height: number): FigureElement[] => [
  h('line', { class: 'ax', x1: percent(x), y1: 20, x2: percent(x), y2: height }),
  text(x, 12, name, { strong: true }),
];

const placesOf = ({ at }: SlopeLine, { x, y }: Placer): { value: Value; at: Point }[] =>
  at.flatMap((value, stop) => (value ? [{ value, at: [x(stop), y(value)] as const }] : []));

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
const untold = (line: SlopeLine, figure: SlopeFigure): SlopeLine => ({
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

/** Names and values outside a rail, at least 16 pixels apart; on a phone the right rail shows only the values. */
function names(
  side: 'left' | 'right',
  height: number,
  figure: SlopeFigure,
  stop: number,
  place: Placer,
): FigureElement {
  const here = figure.lines.flatMap((line) => {
    const value = line.at[stop];
    return value ? [{ line, value, y: place.y(value) }] : [];
  });
  const heights = spreadOut(
    here.map(({ y }) => y),
    LABEL,
    height,
  );
  const left = side === 'left';
  return h(
    'svg',
    { class: `plot ends ${side}`, height: height + FOOT, 'aria-hidden': 'true' },
    ...here.map(({ line, value }, i) =>
      h(
        'text',
        {
          class:
            [line.strong && 'd', waits(figure, value) && 'answer'].filter(Boolean).join(' ') ||
            undefined,
          x: left ? '100%' : 0,
          y: Math.round(heights[i]! + 4),
          'text-anchor': left ? 'end' : undefined,
        },
        ...(left
          ? [nameIn(line, askOf(figure) ? 1 : stop), ' ', value.shown]
          : [value.shown, ' ', nameIn(line, stop)]),
      ),
    ),
  );
}

const nameIn = ({ name }: SlopeLine, stop: number): FigureElement =>
  h('tspan', { class: stop > 0 ? 'wide-only' : undefined }, name);

/**
 * On a phone a figure with a guess needs its full width, so the names are written on the lines, after the first rail.
 */
function insideNames(figure: SlopeFigure, place: Placer, height: number): FigureElement[] {
  if (!askOf(figure)) return [];
  const here = figure.lines.flatMap((line) =>
    line.at[0] ? [{ line, y: place.y(line.at[0]) }] : [],
  );
  const heights = spreadOut(
    here.map(({ y }) => y - 12),
    LABEL,
    height,
  );
  return here.map(({ line }, i) =>
    h(
      'g',
      { class: 'narrow-only inside' },
      text(0, heights[i]! + 4, line.name, { anchor: 'start', dx: 10 }),
    ),
  );
}

/**
 * The name of a line that starts at a later stop, and so has none on the left: on a phone it is before its first mark.
 */
function lateName(line: SlopeLine, place: Placer): FigureElement[] {
  const [first] = placesOf(line, place);
  if (line.at[0] || !first) return [];
  const [x, y] = first.at;
  return [h('g', { class: 'narrow-only' }, text(x, y + 4, line.name, { anchor: 'end', dx: -10 }))];
}

const said = (
  { name, at }: SlopeLine,
  stops: readonly string[],
  { colon, comma }: SlopeFigure['speech'],
) =>
  name +
  colon +
  at.flatMap((value, i) => (value ? [`${stops[i]} ${value.shown}`] : [])).join(comma);

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
