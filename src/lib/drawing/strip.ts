import { h, type FigureElement, type FigureNode } from '../figure';
import type { Axis, Shown, Speech, StripFigure, StripRow, Value } from './figure';
import { percent } from './geometry';
import { bar, mark, meanTick, ring, text, whisker } from './marks';
import { axisRow, footNote, gridLines, refRow, rowOf, under, type Lane } from './row';
import { share } from './scale';

/** Between marks of one value, which stand one above the other. */
const STEP = 10.5;
const MARGIN = 17;

/** Where rows lie: marks, or bars from 0, on lanes with one axis. */
export function strip(figure: StripFigure): FigureNode[] {
  const { axis, rows, groups } = figure;
  return [
    ...refRow(axis),
    ...rows.flatMap((row, i) => [
      ...(row.group !== undefined && row.group !== rows[i - 1]?.group
        ? [h('p', { class: 'group' }, groups[row.group]!)]
        : []),
      drawn(row, figure),
    ]),
    axisRow(axis),
    ...footNote(figure.note),
  ];
}

function drawn(row: StripRow, figure: StripFigure): FigureElement {
  const { height, marks: drawnMarks } = figure.length
    ? lengths(row, figure.axis)
    : marks(row, figure.axis);
  return rowOf({
    row,
    lane: { height, marks: [...gridLines(figure.axis, height), ...drawnMarks] },
    below: under(figure.axis, row.values, figure),
    said: saidOf(row, figure.speech),
    value: row.values.map(({ shown }) => shown).join(' · ') || row.none || '–',
    more: row.values.length === 1 ? rangeOf(row.values[0]!, figure.speech) : undefined,
  });
}

/** `98–100`; nothing where both ends are printed alike. */
const rangeOf = ({ low, high }: Value, { to }: Speech): string | undefined =>
  low && high && low.shown !== high.shown ? `${low.shown}${to}${high.shown}` : undefined;

export function saidOf(row: StripRow, speech: Speech): string {
  const { colon, comma, none } = speech;
  const parts = row.values.flatMap((value) => valueSaid(value, speech));
  return `${row.name}${colon}${parts.join(comma) || row.none || none}`;
}

/** `mean 36, lowest 36, highest 37` */
function valueSaid(value: Value & { name?: string }, speech: Speech): string[] {
  const { low, high, shown, name } = value;
  const own = name ?? (low || value.runs ? speech.mean : '');
  const ends =
    low && high ? [`${speech.lowest} ${low.shown}`, `${speech.highest} ${high.shown}`] : [];
  return [`${own} ${shown}`.trim(), ...(value.interval ? [] : ends)];
}

/** How often each place has been taken, so that equal values stand one above the other. */
function stacked(values: readonly number[]): { value: number; level: number }[] {
  const taken = new Map<string, number>();
  return values.map((value) => {
    const level = taken.get(value.toFixed(4)) ?? 0;
    taken.set(value.toFixed(4), level + 1);
    return { value, level };
  });
}

/** 0, then up and down by turns: −1, 1, −2, 2. */
const offset = (level: number) => Math.ceil(level / 2) * (level % 2 ? -1 : 1);

function marks(row: StripRow, axis: Axis): Lane {
  const runs = row.values.map(({ runs: all, value }) => stacked(all ?? [value]));
  const highest = Math.max(0, ...runs.flat().map(({ level }) => Math.ceil(level / 2)));
  const named = row.values.some(({ name }) => name);
  const mid = MARGIN + highest * STEP + (named ? 14 : 0);
  const height = mid + MARGIN + highest * STEP + (named ? 14 : 0);
  return {
    height,
    marks: row.values.flatMap((value, i) => [
      ...rangeAt(value, axis, mid),
      ...runs[i]!.map(({ value: run, level }) =>
        mark(share(axis, run), mid + offset(level) * STEP, { road: value.road ?? row.road }),
      ),
      !!value.runs && meanTick(share(axis, value.value), mid, 10 + highest * STEP),
      ...nameOf(value, i, share(axis, value.value), mid),
      ...rings(value, axis, mid),
    ]),
  };
}

/** Names of neighbours stand above and below by turns. */
const nameOf = ({ name }: { name?: string }, i: number, x: number, y: number): FigureElement[] =>
  name ? [text(x, i % 2 ? y + 22 : y - 12, name, { anchor: x > 90 ? 'end' : 'middle' })] : [];

/** The bar or the whisker of a value with a range. */
export function rangeAt({ low, high, interval }: Value, axis: Axis, y: number): FigureElement[] {
  if (!low || !high) return [];
  const [from, to] = [share(axis, low.value), share(axis, high.value)];
  return interval ? whisker(from, to, y) : [bar(from, to, y)];
}

/** Rings for whatever the text names of a value: itself, its lowest, its highest. */
export const rings = (value: Value, axis: Axis, y: number): FigureElement[] =>
  [value, value.low, value.high].flatMap((shown: Shown | undefined) =>
    shown?.pair ? ring(share(axis, shown.value), y, shown) : [],
  );

const THICK = 12;

function lengths(row: StripRow, axis: Axis): Lane {
  const first = row.values[0];
  const whole = row.pieces ?? (first ? [first.value] : []);
  let from = 0;
  const bars = whole.map((piece) => {
    const rect = h('rect', {
      class: 'sb',
      x: percent(share(axis, from)),
      y: MARGIN - THICK / 2,
      width: percent(share(axis, from + piece) - share(axis, from)),
      height: THICK,
    });
    from += piece;
    return rect;
  });
  const none = h('rect', {
    class: 'sb lo',
    x: 0,
    y: MARGIN - THICK / 2,
    width: '12%',
    height: THICK,
  });
  return {
    height: 2 * MARGIN,
    marks: [...(first ? bars : [none]), ...(first ? rings(first, axis, MARGIN) : [])],
  };
}
