import type { FigureElement, FigureNode } from '../figure';
import { answer, isAsked, rangeOf, placeOf, waits } from './ask';
import type { PairFigure, Value } from './figure';
import { beyond, beyondAnywhere, HALF_MARK, sideFor } from './label-place';
import { line, link, mark, text } from './marks';
import { axisRow, BELOW, footNote, gridLines, laneHandle, refRow, rowOf, under } from './row';
import { share } from './scale';
import { rangeAt, rings } from './strip';

const HALF = 17;
/** Height above the first row for the names of the two ends, in pixels. */
const NAMES = 18;

export function pair(figure: PairFigure): FigureNode[] {
  const { axis, rows } = figure;
  return [
    ...refRow(axis),
    ...rows.map((row, i) => drawn(figure, row, i === 0)),
    axisRow(axis),
    ...footNote(figure),
  ];
}

function drawn(figure: PairFigure, row: PairFigure['rows'][number], first: boolean) {
  const { axis, ends, speech } = figure;
  const values = [row.from, row.to, ...(row.also ? [row.also] : [])];
  const asked = isAsked(figure, ...values);
  const waiting = waits(figure, row.to);
  const mid = HALF + (first ? NAMES : 0) + (asked ? 8 : 0);
  const from = share(axis, row.from.value);
  const to = share(axis, row.to.value);
  const height = mid + (asked ? BELOW : HALF);
  const about = (value: Value) => [...rangeAt(value, axis, mid), ...rings(value, axis, mid)];
  const said = (to: string) =>
    `${row.name}${speech.colon}${ends[0]} ${row.from.shown}${speech.comma}${ends[1]} ${to}`;
  const late = (...parts: FigureElement[]) => (waiting ? answer(...parts) : parts);
  const marks = [
    ...gridLines(axis, height),
    ...(asked ? ownLink(figure, from, mid) : []),
    ...late(...rangeAt(row.to, axis, mid), link(from, to, mid)),
    ...rangeAt(row.from, axis, mid),
    mark(from, mid, { road: row.road, open: true }),
    ...(row.also
      ? [
          ...about(row.also),
          mark(share(axis, row.also.value), mid, { road: row.road, small: true }),
        ]
      : []),
    ...late(mark(to, mid, { road: row.road }), ...rings(row.to, axis, mid)),
    ...rings(row.from, axis, mid),
    ...(first ? named(from, waiting ? from : to, ends) : []),
    ...laneHandle(figure, axis, values, mid),
  ];
  return rowOf({
    row,
    lane: { height, marks },
    below: under(axis, values, figure),
    said: said(row.to.shown),
    value: `${row.from.shown} → ${row.to.shown}`,
    before: waiting ? { said: said(speech.asked), value: `${row.from.shown} → ?` } : undefined,
  });
}

/** The line of the reader's guess, from the known end to the handle. */
function ownLink(figure: PairFigure, from: number, mid: number) {
  const { axis, guess } = figure;
  const at = placeOf({ along: 'x', axis }, rangeOf(axis, guess!).start);
  return [line('mine', [from, mid], [at, mid], { 'data-follow': 'x2' })];
}

/** The names point away from each other, so that they never meet, or share one line where that has more room. */
function named(from: number, to: number, [open, filled]: readonly [string, string]) {
  const forwards = from <= to;
  const [left, right] = forwards ? [open, filled] : [filled, open];
  const a = Math.min(from, to);
  const b = Math.max(from, to);
  const both = `${left} ${forwards ? '→' : '←'} ${right}`;
  if (Math.max(beyond(a, left, 'end'), beyond(b, right, 'start')) <= beyondAnywhere(both))
    return [
      text(a, 13, left, { anchor: 'end', dx: HALF_MARK }),
      text(b, 13, right, { anchor: 'start', dx: -HALF_MARK }),
    ];
  const at = b > 100 - a ? b : a;
  return [text(at, 13, both, sideFor(at, both))];
}
