import type { FigureElement, FigureNode } from '../figure';
import { isAsked, late, startOf, waits } from './ask';
import type { PairFigure, Value } from './figure';
import { beyond, beyondAnywhere, HALF_MARK, sideFor } from './label-place';
import { line, mark, text } from './marks';
import { onAxis, rangeAt, rings, valueRow } from './row';
import { share } from './scale';

/** Height above the first row for the names of the two ends, in pixels. */
const NAMES = 18;

type PairRow = PairFigure['rows'][number];

export const pair = (figure: PairFigure): FigureNode[] =>
  onAxis(
    figure,
    figure.rows.map((row, i) => drawn(figure, row, i === 0)),
  );

function drawn(figure: PairFigure, row: PairRow, first: boolean) {
  const { ends, speech } = figure;
  const { from, to, also } = row;
  return valueRow(figure, row, {
    values: [from, to, ...(also ? [also] : [])],
    room: [first ? NAMES : 0, 0],
    marks: (mid) => [...marksOf(figure, row, mid), ...(first ? named(figure, row) : [])],
    said: ([open, filled]) =>
      `${row.name}${speech.colon}${ends[0]} ${open!.shown}${speech.comma}${ends[1]} ${filled!.shown}`,
    printed: ([open, filled]) => `${open!.shown} → ${filled!.shown}`,
  });
}

function marksOf(figure: PairFigure, { road, from, to, also }: PairRow, mid: number) {
  const { axis } = figure;
  const x = ({ value }: Value) => share(axis, value);
  const ranged = (value: Value) => rangeAt(value, axis, mid);
  const ringed = (value: Value) => rings(value, axis, mid);
  return [
    ...(isAsked(figure, from, to, also) ? ownLink(figure, x(from), mid) : []),
    ...late(figure, to, [...ranged(to), line('way', [x(from), mid], [x(to), mid])]),
    ...ranged(from),
    mark(x(from), mid, { road, open: true }),
    ...(also ? [...ranged(also), ...ringed(also), mark(x(also), mid, { road, small: true })] : []),
    ...late(figure, to, [mark(x(to), mid, { road }), ...ringed(to)]),
    ...ringed(from),
  ];
}

/** The line of the reader's guess, from the known end to the handle. */
const ownLink = (figure: PairFigure, from: number, mid: number): FigureElement[] => [
  line('mine', [from, mid], [startOf(figure), mid], { 'data-follow': 'x2' }),
];

/** The names point away from each other, so that they never meet, or share one line where that has more room. */
function named(figure: PairFigure, row: PairRow): FigureElement[] {
  const [open, filled] = figure.ends;
  const from = share(figure.axis, row.from.value);
  const to = waits(figure, row.to) ? from : share(figure.axis, row.to.value);
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
