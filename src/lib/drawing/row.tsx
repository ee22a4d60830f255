import type { FigureElement, FigureNode } from '../figure';
import { isAsked, isAt, spoken } from './ask';
import { handle } from './ask-handle';
import type { Axis, Figure, Note, Row, Shown } from './figure';
import { percent } from './geometry';
import { share } from './scale';
import { annotated, line, note, text } from './marks';
import { hasStops, stopsRail } from './stops';

/** A row of a drawing: a name, a lane, a value. `said` describes all of it for screen readers. */
interface Line {
  row: Row;
  lane: Lane;
  below?: readonly FigureElement[];
  said: string;
  value: string;
  /** The text below the value: its range, or another remark. */
  more?: string;
  /** The text and value shown before the guess, if the row is hidden until then. */
  before?: { said: string; value: string };
}

/** The drawing in a row, `height` pixels high. */
export interface Lane {
  height: number;
  marks: readonly (FigureElement | false)[];
}

export const rowOf = ({
  row,
  lane,
  below = [],
  said,
  value,
  more,
  before,
}: Line): FigureElement => (
  <div
    class={row.strong ? 'srow strong' : 'srow'}
    data-road={row.road}
    data-price-level={row.price}
  >
    <span class="who" aria-hidden="true">
      {row.name}
      {row.sub !== undefined && <small>{row.sub}</small>}
    </span>
    <svg class="plot" height={lane.height} {...spoken(said, before?.said ?? said)}>
      {lane.marks}
    </svg>
    <span class="val to-end" aria-hidden="true">
      <b class={before && 'answer'}>{value}</b>
      {before && <b class="before">{before.value}</b>}
      {more !== undefined && <small class={before && 'answer'}>{more}</small>}
    </span>
    {below}
  </div>
);

export const gridLines = (axis: Axis, height: number): FigureElement[] => [
  ...axis.ticks.map(([at]) => share(axis, at)).map((x) => line('gl', [x, 0], [x, height])),
  ...axis.refs.map(({ at }) => share(axis, at)).map((x) => line('ref', [x, 0], [x, height])),
];

const FOOT = 26;

const bareRow = (kind: string, height: number, marks: readonly FigureElement[]): FigureElement => (
  <div class={`srow ${kind}`} aria-hidden="true">
    <span />
    <svg class="plot" height={height}>
      {marks}
    </svg>
    <span />
  </div>
);

export const axisRow = (axis: Axis): FigureElement => bareRow('axis-row', FOOT, ticksOf(axis, 0));

/** An axis with its ticks and their labels, `y` pixels from the top. */
export const foot = (axis: Axis, y: number): FigureElement[] => [
  line('ax', [0, y], [100, y]),
  ...ticksOf(axis, y),
];

const ticksOf = (axis: Axis, y: number): FigureElement[] =>
  axis.ticks.flatMap(([at, shown]) => {
    const x = share(axis, at);
    return [
      line('ax', [x, y], [x, y + 6]),
      <text x={percent(x)} y={y + 21} text-anchor="middle">
        {shown}
      </text>,
    ];
  });

export function refRow(axis: Axis): FigureElement[] {
  const names = axis.refs.map(({ at, name }) => text(share(axis, at), 14, name));
  return names.length === 0 ? [] : [bareRow('ref-row', 20, names)];
}

const NOTE = 20;

/** What is below a lane: the choices of a guess, and the annotation at its mark, hidden until the guess. */
export function under(
  axis: Axis,
  values: readonly (Shown | undefined)[],
  figure: Figure,
): FigureElement[] {
  const { note: said } = figure;
  const choices = hasStops(figure, values) ? [stopsRail(figure)] : [];
  const noted = values.find((value) => isAt(said, value));
  if (!noted) return choices;
  const row = noteRow(gridLines(axis, NOTE), share(axis, noted.value), said.text);
  return [...choices, figure.guess ? later(row) : row];
}

/** The same element, hidden until the guess is answered. */
export const later = (element: FigureElement): FigureElement => ({
  ...element,
  attributes: { ...element.attributes, class: `${element.attributes.class ?? ''} answer`.trim() },
});

/** Pixels below the middle of a lane for the words of its handle. */
export const BELOW = 42;

export function laneHandle(
  figure: Figure,
  axis: Axis,
  values: readonly (Shown | undefined)[],
  mid: number,
): FigureElement[] {
  const { guess } = figure;
  const value = values.find((one) => isAsked(figure, one));
  if (!guess || !value) return [];
  const truth = share(axis, value.value);
  return handle({ axis, guess, along: 'x', across: mid, truth, words: figure.speech });
}

export const noteRow = (
  grid: readonly FigureElement[],
  x: number,
  words: string,
): FigureElement => (
  <svg class="plot more" height={NOTE}>
    {grid}
    {note(x, 10, words)}
  </svg>
);

export const footNote = (figure: Figure): FigureNode[] => {
  const { at, text: said } = figure.note;
  const kind = figure.guess ? 'foot-note answer' : 'foot-note';
  return at === 'foot' && said !== '' ? [<p class={kind}>{annotated(said)}</p>] : [];
};

/** The annotation below a drawing with lines; a phone has no room for it next to them. */
export const lineNote = ({ at, text: said }: Note): FigureElement => (
  <p
    class={at === 'foot' ? 'foot-note' : 'foot-note narrow-only'}
    aria-hidden={at !== 'foot' && 'true'}
  >
    {annotated(said)}
  </p>
);

export const keyOf = (meanings: readonly (readonly [FigureElement, string])[]): FigureElement => (
  <p class="key inner-2 ink-above soft">
    {meanings.map((one) => (
      <span>{one}</span>
    ))}
  </p>
);
