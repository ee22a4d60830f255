import { type FigureElement, type FigureNode } from '../figure';
import { answer, isAsked, waits } from './ask';
import type { Axis, Shown, Speech, StripFigure, StripRow, Value } from './figure';
import { share } from './scale';
import { mark, stretch, ring, text, whisker } from './marks';
import {
  axisRow,
  BELOW,
  footNote,
  gridLines,
  laneHandle,
  refRow,
  rowOf,
  under,
  type Lane,
} from './row';

const MARGIN = 17;

export function strip(figure: StripFigure): FigureNode[] {
  const { axis, rows, groups } = figure;
  return [
    ...refRow(axis),
    ...rows.flatMap((row, i) => [
      ...(row.group !== undefined && row.group !== rows[i - 1]?.group
        ? [<p class="group">{groups[row.group]!}</p>]
        : []),
      drawn(row, figure),
    ]),
    axisRow(axis),
    ...footNote(figure),
  ];
}

function drawn(row: StripRow, figure: StripFigure): FigureElement {
  const asked = isAsked(figure, ...row.values);
  const {
    mid,
    marks: drawnMarks,
    ...lane
  } = figure.length ? lengths(row, figure) : marks(row, figure);
  const height = asked ? Math.max(lane.height, mid + BELOW) : lane.height;
  return rowOf({
    row,
    lane: {
      height,
      marks: [
        ...gridLines(figure.axis, height),
        ...drawnMarks,
        ...laneHandle(figure, figure.axis, row.values, mid),
      ],
    },
    below: under(figure.axis, row.values, figure),
    said: saidOf(row, figure.speech),
    value: isNamed(row) ? '' : row.values.map(({ shown }) => shown).join(' · ') || row.none || '–',
    more: row.values.length === 1 ? rangeOf(row.values[0]!, figure.speech) : undefined,
    before: waits(figure, ...row.values) ? beforeOf(row, figure) : undefined,
  });
}

function beforeOf(row: StripRow, figure: StripFigure) {
  const { asked } = figure.speech;
  const bare = row.values.map((value) =>
    waits(figure, value) ? { name: value.name, value: 0, shown: asked } : value,
  );
  const said = saidOf({ ...row, values: bare }, figure.speech);
  const value = row.values.map((one) => (waits(figure, one) ? '?' : one.shown)).join(' · ');
  return { said, value };
}

/** `98–100`; undefined where both ends are printed alike. */
const rangeOf = ({ low, high, span }: Value, { to }: Speech): string | undefined =>
  low && high && !span && low.shown !== high.shown ? `${low.shown}${to}${high.shown}` : undefined;

export function saidOf(row: StripRow, speech: Speech): string {
  const { colon, comma, none } = speech;
  const parts = row.values.flatMap((value) => valueSaid(value, speech));
  return `${row.name}${colon}${parts.join(comma) || row.none || none}`;
}

/** `mean 36, lowest 36, highest 37` */
function valueSaid(value: Value & { name?: string }, speech: Speech): string[] {
  const { low, high, shown, name, span } = value;
  if (span) return [`${name ?? ''} ${shown}`.trim()];
  const own = name ?? (low ? speech.mean : '');
  const ends =
    low && high ? [`${speech.lowest} ${low.shown}`, `${speech.highest} ${high.shown}`] : [];
  return [`${own} ${shown}`.trim(), ...(value.interval ? [] : ends)];
}

const markedIn = ({ value, low, high, span }: Value): readonly number[] =>
  span && low && high ? [low.value, high.value] : [value];

function marks(row: StripRow, figure: StripFigure): Lane & { mid: number } {
  const { axis } = figure;
  const named = row.values.some(({ name }) => name);
  const asked = isAsked(figure, ...row.values);
  const mid = (asked ? MARGIN + 8 : MARGIN) + (named ? 14 : 0);
  const height = mid + MARGIN + (named ? 14 : 0);
  const drawnAt = (value: StripRow['values'][number], i: number) => [
    ...rangeAt(value, axis, mid),
    ...markedIn(value).map((one) => mark(share(axis, one), mid, { road: value.road ?? row.road })),
    ...nameOf(row, i, share(axis, value.value), mid),
    ...rings(value, axis, mid),
  ];
  return {
    height,
    mid,
    marks: row.values.flatMap((value, i) =>
      waits(figure, value) ? answer(...drawnAt(value, i)) : drawnAt(value, i),
    ),
  };
}

/** Where each of several marks has a name, its number stands beside the name. */
const isNamed = ({ values }: StripRow): boolean =>
  values.length > 1 && values.every(({ name }) => name);

const nameOf = (row: StripRow, i: number, x: number, y: number): FigureElement[] => {
  const { name, shown } = row.values[i]!;
  const label = isNamed(row) ? `${name} ${shown}` : name;
  return label
    ? [
        text(x, i % 2 ? y + 22 : y - 12, label, {
          anchor: x > 90 ? 'end' : x < 10 ? 'start' : 'middle',
        }),
      ]
    : [];
};

export function rangeAt({ low, high, interval }: Value, axis: Axis, y: number): FigureElement[] {
  if (!low || !high) return [];
  const from = share(axis, low.value);
  const to = share(axis, high.value);
  return interval ? whisker(from, to, y) : [stretch('band', [from, to], y - 5, 10)];
}

export const rings = (value: Value, axis: Axis, y: number): FigureElement[] =>
  [value, value.low, value.high].flatMap((shown: Shown | undefined) =>
    shown?.pair ? ring(share(axis, shown.value), y, shown) : [],
  );

const THICK = 12;

function lengths(row: StripRow, figure: StripFigure): Lane & { mid: number } {
  const { axis } = figure;
  const first = row.values[0];
  const waiting = waits(figure, first);
  const mid = isAsked(figure, first) ? MARGIN + 8 : MARGIN;
  const bar = (kind: string, end: number) => stretch(kind, [0, end], mid - THICK / 2, THICK);
  const drawnBars = first
    ? [bar('sb pen-plate', share(axis, first.value)), ...rings(first, axis, mid)]
    : [bar('sb lo pen-plate', 12)];
  return { height: 2 * mid, mid, marks: waiting ? answer(...drawnBars) : drawnBars };
}
