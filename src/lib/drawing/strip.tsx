import { type FigureElement, type FigureNode } from '../figure';
import { late } from './ask';
import type { Speech, StripFigure, StripRow, Value } from './figure';
import { share } from './scale';
import { mark, stretch, text } from './marks';
import { onAxis, rangeAt, rings, valueRow } from './row';

/** Pixels for the names at marks, above them and below. */
const NAMES = 14;

export const strip = (figure: StripFigure): FigureNode[] =>
  onAxis(
    figure,
    figure.rows.flatMap((row, i) => [
      ...(row.group !== undefined && row.group !== figure.rows[i - 1]?.group
        ? [<p class="group">{figure.groups[row.group]!}</p>]
        : []),
      drawn(row, figure),
    ]),
  );

function drawn(row: StripRow, figure: StripFigure): FigureElement {
  const { speech, length } = figure;
  const { values, none } = row;
  const room = values.some(({ name }) => name) ? NAMES : 0;
  return valueRow(figure, row, {
    values,
    room: [room, room],
    marks: (mid) =>
      length && values.length === 0
        ? [bar('sb lo pen-plate', 12, mid)]
        : values.flatMap((value, i) => late(figure, value, marksOf(row, i, figure, mid))),
    said: (shown) => saidOf({ ...row, values: shown }, speech),
    printed: (all) =>
      isNamed(row) ? '' : all.map(({ shown }) => shown).join(' · ') || none || '–',
    more: values.length === 1 ? rangeOf(values[0]!, speech) : undefined,
  });
}

/** `98–100`; undefined where both ends are printed alike. */
const rangeOf = ({ low, high, span }: Value, { to }: Speech): string | undefined =>
  low && high && !span && low.shown !== high.shown ? `${low.shown}${to}${high.shown}` : undefined;

function saidOf(row: StripRow, speech: Speech): string {
  const { colon, comma, none } = speech;
  const parts = row.values.flatMap((value) => valueSaid(value, speech));
  return `${row.name}${colon}${parts.join(comma) || row.none || none}`;
}

/** `mean 36, lowest 36, highest 37` */
function valueSaid(value: Value & { name?: string }, speech: Speech): string[] {
  const { low, high, shown, name, span, interval } = value;
  const own = name ?? (low && !span ? speech.mean : '');
  const ends = low && high && !span && !interval;
  return [
    `${own} ${shown}`.trim(),
    ...(ends ? [`${speech.lowest} ${low.shown}`, `${speech.highest} ${high.shown}`] : []),
  ];
}

const THICK = 12;

const bar = (kind: string, end: number, mid: number): FigureElement =>
  stretch(kind, [0, end], mid - THICK / 2, THICK);

function marksOf(
  row: StripRow,
  i: number,
  { axis, length }: StripFigure,
  mid: number,
): FigureElement[] {
  const value = row.values[i]!;
  const x = share(axis, value.value);
  const ringed = rings(value, axis, mid);
  if (length) return [bar('sb pen-plate', x, mid), ...ringed];
  const { low, high, span, road = row.road } = value;
  const at = span && low && high ? [low, high] : [value];
  return [
    ...rangeAt(value, axis, mid),
    ...at.map((one) => mark(share(axis, one.value), mid, { road })),
    ...nameOf(row, i, x, mid),
    ...ringed,
  ];
}

/** Where each of several marks has a name, its number stands beside the name. */
const isNamed = ({ values }: StripRow): boolean =>
  values.length > 1 && values.every(({ name }) => name);

function nameOf(row: StripRow, i: number, x: number, y: number): FigureElement[] {
  const { name, shown } = row.values[i]!;
  if (!name) return [];
  const anchor = x > 90 ? 'end' : x < 10 ? 'start' : 'middle';
  return [text(x, i % 2 ? y + 22 : y - 12, isNamed(row) ? `${name} ${shown}` : name, { anchor })];
}
