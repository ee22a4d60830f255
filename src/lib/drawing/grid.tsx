import { type FigureElement, type FigureNode } from '../figure';
import { answer, askOf, isAsked, spoken, waits } from './ask';
import { FITS, type Axis, type Fit, type GridFigure, type Row, type Value } from './figure';
import { line, mark, ring } from './marks';
import { BELOW, foot, footNote, footRail, gridLines, keyOf, laneHandle, under } from './row';
import { share } from './scale';
import { rangeAt } from './strip';

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
      {figure.axis === 'fit' ? [] : feet(figure.axis, columns.length)}
    </div>,
    ...(figure.axis === 'fit' ? [fitKey(figure)] : []),
    ...footNote(figure),
    ...footRail(figure),
  ];
}

function cell(figure: GridFigure, row: GridFigure['rows'][number], i: number): FigureElement {
  const value = row.cells[i] ?? null;
  return (
    <div class={`cell in-${i + 1} as-grid mid-aligned gap-2`} data-road={row.road}>
      <span class="phone" aria-hidden="true">
        {row.name}
      </span>
      {typeof value === 'string' || figure.axis === 'fit'
        ? fitCell(value as Fit | null, row, figure, i)
        : valueCell(value, row, figure, figure.axis, i)}
    </div>
  );
}

const saidOf = (row: Row, { columns, speech }: GridFigure, i: number, shown: string) =>
  `${row.name}${speech.comma}${columns[i]}${speech.colon}${shown}`;

function valueCell(value: Value | null, row: Row, figure: GridFigure, axis: Axis, i: number) {
  if (!value) return [<span class="none">–</span>];
  const x = share(axis, value.value);
  const waiting = waits(figure, value);
  const height = isAsked(figure, value) ? 24 + BELOW : HEIGHT;
  const mid = isAsked(figure, value) ? 24 : HEIGHT / 2;
  const found = [
    ...rangeAt(value, axis, mid),
    mark(x, mid, { road: row.road }),
    ...ring(x, mid, value),
  ];
  const said = saidOf(row, figure, i, value.shown);
  return [
    <svg
      class="plot"
      height={height}
      {...spoken(said, waiting ? saidOf(row, figure, i, figure.speech.asked) : said)}
    >
      {gridLines(axis, height)}
      {waiting ? answer(...found) : found}
      {laneHandle(figure, axis, [value], mid)}
    </svg>,
    <b class={waiting ? 'n answer to-end' : 'n to-end'} aria-hidden="true">
      {value.shown}
    </b>,
    ...under(axis, [value], figure),
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

/** A filled mark for the first choice, an open one for what works, a short line for what hardly helps. */
const fitMark = (fit: Fit): FigureElement =>
  fit === 'poor'
    ? line('poor', [30, HEIGHT / 2], [70, HEIGHT / 2])
    : mark(50, HEIGHT / 2, { open: fit === 'works' });

/** The mark of a fit. In a figure with a guess every mark would give the answer away, so all of them are hidden. */
function fitCell(fit: Fit | null, row: Row, figure: GridFigure, i: number): FigureElement[] {
  if (fit === null) return [<span class="none">–</span>];
  const { asked, fits } = figure.speech;
  const waiting = askOf(figure) !== undefined;
  const said = saidOf(row, figure, i, fits[fit]);
  return [
    <svg
      {...{ class: 'plot fit', width: 26, height: HEIGHT }}
      {...spoken(said, waiting ? saidOf(row, figure, i, asked) : said)}
    >
      {waiting ? [unknown, ...answer(fitMark(fit))] : [fitMark(fit)]}
    </svg>,
  ];
}

const unknown = <circle class="empty fill-none pen-line" cx="50%" cy={HEIGHT / 2} r={5} />;

const fitKey = ({ speech }: GridFigure): FigureElement =>
  keyOf(
    FITS.map((fit) => [
      <svg class="plot" width={26} height={HEIGHT} aria-hidden="true">
        {fitMark(fit)}
      </svg>,
      speech.fits[fit],
    ]),
  );
