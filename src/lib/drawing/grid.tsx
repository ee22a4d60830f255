import { type FigureElement, type FigureNode } from '../figure';
import type { Axis, GridFigure, Row, Value } from './figure';
import { mark, ring } from './marks';
import { foot, footNote, gridLines, rangeAt } from './row';
import { share } from './scale';

const HEIGHT = 26;

/** Rows and columns, with a lane, a dot and its number in each cell. On a phone each column becomes a list. */
export function grid(figure: GridFigure): FigureNode[] {
  const { columns, rows } = figure;
  return [
    <div class={`grid of-${columns.length} stacks-below-44`}>
      <span class="corner from-44" />
      {columns.map((name, i) => (
        <b class={`head in-${i + 1}`}>{name}</b>
      ))}
      {rows.flatMap((row) => [
        <span class={row.strong ? 'who strong from-44' : 'who from-44'} data-road={row.road}>
          {row.name}
        </span>,
        ...columns.map((_, i) => cell(figure, row, i)),
      ])}
      {feet(figure.axis, columns.length)}
    </div>,
    ...footNote(figure),
  ];
}

function cell(figure: GridFigure, row: GridFigure['rows'][number], i: number): FigureElement {
  return (
    <div class={`cell in-${i + 1} as-grid mid-aligned gap-2`} data-road={row.road}>
      <span class="phone" aria-hidden="true">
        {row.name}
      </span>
      {valueCell(row.cells[i] ?? null, row, figure, i)}
    </div>
  );
}

function valueCell(
  value: Value | null,
  row: Row,
  { axis, columns, speech }: GridFigure,
  i: number,
) {
  if (!value) return [<span class="none">–</span>];
  const x = share(axis, value.value);
  const mid = HEIGHT / 2;
  const said = `${row.name}${speech.comma}${columns[i]}${speech.colon}${value.shown}`;
  return [
    <svg class="plot" height={HEIGHT} role="img" aria-label={said}>
      {gridLines(axis, HEIGHT)}
      {rangeAt(value, axis, mid)}
      {mark(x, mid, { road: row.road })}
      {ring(x, mid, value)}
    </svg>,
    <b class="n to-end" aria-hidden="true">
      {value.shown}
    </b>,
  ];
}

const feet = (axis: Axis, columns: number): FigureElement[] => [
  <span class="corner from-44" />,
  ...Array.from({ length: columns }, (_, i) => (
    <div class={`cell scale in-${i + 1} as-grid mid-aligned gap-2`} aria-hidden="true">
      <svg class="plot" height={26}>
        {foot({ ...axis, ticks: ends(axis) }, 1)}
      </svg>
    </div>
  )),
];

const ends = ({ ticks }: Axis) => ticks.filter((_, i) => i === 0 || i === ticks.length - 1);
