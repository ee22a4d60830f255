import { type FigureElement, type FigureNode } from '../figure';
import { CHECKS, type Check, type ChecksFigure } from './figure';
import { mark, half } from './marks';
import { footNote, keyOf } from './row';
import { widthIn } from './label-place';
import type { Road } from '../road';

const SIDE = 26;
/** Font size of a name, and its largest width next to its marks on a phone, in pixels. */
const SIZE = 15;
const BESIDE = 96;

type ChecksRow = ChecksFigure['rows'][number];
type Column = ChecksFigure['columns'][number];

export function checks(figure: ChecksFigure): FigureNode[] {
  const { columns, rows } = figure;
  return [
    <div class={isNarrow(figure) ? 'checks beside' : 'checks'}>
      {lineOf('checks-head', <span />, columns.map(head))}
      {rows.map((row) =>
        lineOf(
          'checks-row',
          <span class="who gap-0-2 cluster">{nameOf(row)}</span>,
          columns.map((column, i) => cell(figure, row, column, i)),
        ),
      )}
    </div>,
    key(figure),
    ...footNote(figure),
  ];
}

/** True if names fit next to their marks on a phone: few columns and short names. */
const isNarrow = ({ columns, rows }: ChecksFigure): boolean =>
  columns.length <= 3 && rows.every(({ name, sub }) => !sub && widthIn(name, SIZE) <= BESIDE);

const lineOf = (kind: string, who: FigureElement, cells: FigureElement[]): FigureElement => (
  <div class={kind}>
    {who}
    <div class="checks-cells as-grid gap-2">{cells}</div>
  </div>
);

const head = ({ name }: Column): FigureElement => <b class="f13">{name}</b>;

const nameOf = ({ name, sub, strong }: ChecksRow) => [
  strong ? <mark>{name}</mark> : name,
  sub !== undefined && <small class="f13">{sub}</small>,
];

function cell(figure: ChecksFigure, row: ChecksRow, column: Column, i: number): FigureElement {
  const { check, said } = row.cells[i]!;
  const { colon, comma } = figure.speech;
  const name = [column.name, said ?? figure.means[check]].join(colon);
  return (
    <span
      class={said === undefined ? undefined : 'gap-0-2 cluster'}
      data-road={check === 'partly' ? column.road : undefined}
    >
      <svg {...sized} role="img" aria-label={`${row.name}${comma}${name}`}>
        {checkMark(check, column.road)}
      </svg>
      {said !== undefined && <small aria-hidden="true">{said}</small>}
    </span>
  );
}

const sized = { class: 'plot check', width: SIDE, height: SIDE };

const checkMark = (check: Check, road?: Road): FigureElement =>
  check === 'partly' ? half(50, SIDE / 2) : mark(50, SIDE / 2, { road, open: check === 'no' });

const key = ({ means }: ChecksFigure): FigureElement =>
  keyOf(
    CHECKS.flatMap((check) => {
      const shape = (
        <svg {...sized} aria-hidden="true">
          {checkMark(check)}
        </svg>
      );
      return means[check] === undefined ? [] : [[shape, means[check]] as const];
    }),
  );
