import type { FigureElement, FigureNode } from '../figure';
import { isAsked, isAt, spoken, waits } from './ask';
import { handle } from './ask-handle';
import type {
  Axis,
  Figure,
  Note,
  PairFigure,
  Row,
  Shown,
  StripFigure,
  StripRow,
  Value,
} from './figure';
import { percent } from './geometry';
import { share } from './scale';
import { annotated, line, note, ring, stretch, text, whisker } from './marks';
import { hasStops, stopsRail } from './stops';

/** A row of a drawing: a name, a lane, a value. `said` describes all of it for screen readers. */
interface Line {
  row: Row;
  lane: Lane;
  below?: readonly FigureElement[];
  said: string;
  value: string;
  /** The text below the value: its range, or another remark. */
  more?: string | undefined;
  /** The text and value shown before the guess, if the row is hidden until then. */
  before?: { said: string; value: string } | false;
}

/** The drawing in a row, `height` pixels high. */
interface Lane {
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
    <svg class="plot" height={lane.height} {...spoken(said, before ? before.said : said)}>
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

function refRow(axis: Axis): FigureElement[] {
  const names = axis.refs.map(({ at, name }) => text(share(axis, at), 14, name));
  return names.length === 0 ? [] : [bareRow('ref-row', 20, names)];
}

const NOTE = 20;

/** What is below a lane: the choices of a guess, and the annotation at its mark, hidden until the guess. */
function under(figure: OnAxis, values: readonly Shown[]): FigureElement[] {
  const { note: said, axis } = figure;
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

type OnAxis = StripFigure | PairFigure;

/** Rows of values between the names of the axis and its ticks. */
export const onAxis = (figure: OnAxis, rows: readonly FigureElement[]): FigureNode[] => [
  ...refRow(figure.axis),
  ...rows,
  bareRow('axis-row', FOOT, ticksOf(figure.axis, 0)),
  ...footNote(figure),
];

/** Half the height of a lane, and what a handle adds above. */
const HALF = 17;
const ASKED = 8;

interface Values {
  values: StripRow['values'];
  /** Pixels above and below the lane for names at its marks. */
  room: readonly [above: number, below: number];
  /** What is drawn around the middle of the lane. */
  marks: (mid: number) => readonly FigureElement[];
  /** The row in words, and its numbers in print; before the guess with other values. */
  said: (values: StripRow['values']) => string;
  printed: (values: StripRow['values']) => string;
  more?: string | undefined;
}

/** A row of values on the axis of its figure; those of a guess wait for it. */
export function valueRow(
  figure: OnAxis,
  row: Row,
  { values, room: [above, below], marks, said, printed, more }: Values,
): FigureElement {
  const { axis } = figure;
  const asked = values.find((value) => isAsked(figure, value));
  const mid = HALF + above + (asked ? ASKED : 0);
  const height = mid + (asked ? BELOW : HALF + below);
  const before = (shown: string) =>
    values.map((value) => (waits(figure, value) ? { name: value.name, value: 0, shown } : value));
  return rowOf({
    row,
    lane: {
      height,
      marks: [
        ...gridLines(axis, height),
        ...marks(mid),
        ...(asked ? handle(figure, { across: mid, truth: share(axis, asked.value) }) : []),
      ],
    },
    below: under(figure, values),
    said: said(values),
    value: printed(values),
    more,
    before: waits(figure, ...values) && {
      said: said(before(figure.speech.asked)),
      value: printed(before('?')),
    },
  });
}

export function rangeAt({ low, high, interval }: Value, axis: Axis, y: number): FigureElement[] {
  if (!low || !high) return [];
  const from = share(axis, low.value);
  const to = share(axis, high.value);
  return interval ? whisker(from, to, y) : [stretch('band', [from, to], y - 5, 10)];
}

export const rings = (value: Value, axis: Axis, y: number): FigureElement[] =>
  [value, value.low, value.high].flatMap((shown) =>
    shown?.pair ? ring(share(axis, shown.value), y, shown) : [],
  );

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
