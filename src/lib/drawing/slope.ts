import { h, type FigureElement, type FigureNode } from '../figure';
import type { SlopeFigure, Value } from './figure';
import { curve, percent, stretched, type Point } from './geometry';
import { mark, ring, risingDiamond, text, wideNote } from './marks';
import { freeY } from './note-place';
import { lineNote } from './row';
import { share } from './scale';
import { spreadOut } from './spread-out';

/** Labels that stand one below the other keep this apart. */
export const LABEL = 16;
const HEAD = 30;
/** Below the lowest value, where no line runs: room for the annotation. */
const FOOT = 30;

type SlopeLine = SlopeFigure['lines'][number];

/** Lines between rails: who crosses whom. */
export function slope(figure: SlopeFigure): FigureNode[] {
  const { stops, lines, speech } = figure;
  const height = Math.max(150, Math.min(230, 34 * lines.length + 60));
  const place = placer(figure, height);
  return [
    h(
      'div',
      { class: 'slope' },
      names('left', height, lines, 0, place),
      h(
        'svg',
        {
          class: 'plot',
          height: height + FOOT,
          role: 'img',
          'aria-label': [
            ...lines.map((line) => said(line, stops, speech)),
            ...(figure.note.at === 'foot' ? [] : [figure.note.text]),
          ].join(speech.stop),
        },
        ...stops.flatMap((stop, i) => rail(stop, place.x(i), height)),
        stretched(height, ...lines.map((line) => way(line, place))),
        ...lines.flatMap((line) => marks(line, place)),
        ...extra(figure, place, height),
      ),
      names('right', height, lines, stops.length - 1, place),
    ),
    lineNote(figure.note),
  ];
}

interface Placer {
  x: (stop: number) => number;
  y: (value: Value) => number;
}

/** Ranks run down from 1; everything else runs up. */
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

const way = (line: SlopeLine, place: Placer): FigureElement =>
  curve(
    placesOf(line, place).map(({ at }) => at),
    { class: line.strong ? 'curve strong' : 'curve', 'data-road': line.road },
  );

const marks = (line: SlopeLine, place: Placer): FigureElement[] => [
  ...placesOf(line, place).flatMap(({ value, at: [x, y] }) => [
    mark(x, y, { road: line.road }),
    ...ring(x, y, value),
  ]),
  ...lateName(line, place),
];

/** Names and values outside a rail, at least 16 pixels apart; on a phone the right one keeps its numbers. */
function names(
  side: 'left' | 'right',
  height: number,
  lines: readonly SlopeLine[],
  stop: number,
  place: Placer,
): FigureElement {
  const here = lines.flatMap((line) => {
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
          class: line.strong ? 'd' : undefined,
          x: left ? '100%' : 0,
          y: Math.round(heights[i]! + 4),
          'text-anchor': left ? 'end' : undefined,
        },
        ...(left ? [nameIn(line, stop), ' ', value.shown] : [value.shown, ' ', nameIn(line, stop)]),
      ),
    ),
  );
}

const nameIn = ({ name }: SlopeLine, stop: number): FigureElement =>
  h('tspan', { class: stop > 0 ? 'wide-only' : undefined }, name);

/** A line that begins at a later stop has no name on the left: on a phone it stands before its first mark. */
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

/** The annotation, and the places of guesses. */
function extra(figure: SlopeFigure, place: Placer, height: number): FigureElement[] {
  const all = figure.lines.flatMap((line) => placesOf(line, place));
  const at = (cell: string) => all.find(({ value }) => value.cell === cell);
  const { note: noted, guesses, axis } = figure;
  const spot = typeof noted.at === 'object' && 'cell' in noted.at ? at(noted.at.cell) : undefined;
  return [
    ...(spot ? noteFree(figure, place, spot.at, height) : []),
    ...guesses.flatMap(({ id, at: where }) => {
      const found = typeof where === 'object' && 'cell' in where ? at(where.cell) : undefined;
      if (!found) return [];
      const [x, y] = found.at;
      return [
        risingDiamond(
          x,
          { top: HEAD, height: height - HEAD - 6 },
          { id, axis, truth: y, said: figure.speech.guess },
        ),
      ];
    }),
  ];
}

/** Inside the rails where it crosses no line, tied to its mark. */
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
