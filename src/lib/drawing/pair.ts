import type { FigureNode } from '../figure';
import type { PairFigure } from './figure';
import { beyond, beyondAnywhere, HALF_MARK, sideFor } from './label-place';
import { link, mark, text } from './marks';
import { axisRow, footNote, gridLines, refRow, rowOf, under } from './row';
import { share } from './scale';
import { rangeAt, rings } from './strip';

const HALF = 17;
/** Over the first row, where the two ends are named. */
const NAMES = 18;

/** The way between two: an open mark, a filled one, and the line from one to the other. */
export function pair(figure: PairFigure): FigureNode[] {
  const { axis, rows, note } = figure;
  return [
    ...refRow(axis),
    ...rows.map((row, i) => drawn(figure, row, i === 0)),
    axisRow(axis),
    ...footNote(note),
  ];
}

function drawn(figure: PairFigure, row: PairFigure['rows'][number], first: boolean) {
  const { axis, ends, speech } = figure;
  const values = [row.from, row.to, ...(row.also ? [row.also] : [])];
  const mid = HALF + (first ? NAMES : 0);
  const [from, to] = [share(axis, row.from.value), share(axis, row.to.value)];
  const height = mid + HALF;
  const marks = [
    ...gridLines(axis, height),
    ...values.flatMap((value) => rangeAt(value, axis, mid)),
    link(from, to, mid),
    mark(from, mid, { road: row.road, open: true }),
    !!row.also && mark(share(axis, row.also.value), mid, { road: row.road, small: true }),
    mark(to, mid, { road: row.road }),
    ...(first ? named(from, to, ends) : []),
    ...values.flatMap((value) => rings(value, axis, mid)),
  ];
  return rowOf({
    row,
    lane: { height, marks },
    below: under(axis, values, figure),
    said: `${row.name}${speech.colon}${ends[0]} ${row.from.shown}${speech.comma}${ends[1]} ${row.to.shown}`,
    value: `${row.from.shown} → ${row.to.shown}`,
  });
}

/** Both names point away from each other, so that they never meet; where a line of both has more room, they share it. */
function named(from: number, to: number, [open, filled]: readonly [string, string]) {
  const forwards = from <= to;
  const [left, right] = forwards ? [open, filled] : [filled, open];
  const [a, b] = [Math.min(from, to), Math.max(from, to)];
  const both = `${left} ${forwards ? '→' : '←'} ${right}`;
  if (Math.max(beyond(a, left, 'end'), beyond(b, right, 'start')) <= beyondAnywhere(both))
    return [
      text(a, 13, left, { anchor: 'end', dx: HALF_MARK }),
      text(b, 13, right, { anchor: 'start', dx: -HALF_MARK }),
    ];
  const at = b > 100 - a ? b : a;
  return [text(at, 13, both, sideFor(at, both))];
}
