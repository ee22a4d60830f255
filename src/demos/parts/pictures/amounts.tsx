import { bar } from '~/lib/drawing/marks';
import type { FigureNode } from '~/lib/figure';
import { table } from '../table';
import { caption, copied, field, summed, type Field, type Sum } from './field';

/** An amount: a bar beside its name. */
export interface AmountRow {
  name: string;
  more?: string;
  /** What the bar is made of: its own part, and dashed what is added. Without it the amount is still to be asked for. */
  values?: readonly [own: number, added?: number];
  /** The amount in words. */
  shown?: string;
  strong?: boolean;
}

/** Quantities side by side: how much of something there is, or what it costs. */
interface Amounts {
  title?: string;
  /** In place of a title: what is drawn from. */
  from?: string;
  copied?: string;
  /** Fields of squares, beside each other. */
  fields?: readonly Field[];
  rows?: readonly AmountRow[];
  /** The rows of later days, each from its day (`2026-12-01`) on. */
  later?: readonly { from: string; rows: readonly AmountRow[] }[];
  /** What the bars show, read aloud where they have no amounts in words. */
  said?: string;
  legend?: readonly { name: string; way?: 'added' | 'short' }[];
  sum?: Sum;
  table?: { caption: string; heads: readonly string[]; rows: readonly (readonly string[])[] };
  foot?: string;
}

export const amounts = ({
  title,
  fields,
  legend,
  sum,
  table: of,
  ...data
}: Amounts): FigureNode[] => [
  <div class="stage amounts">
    {caption(title && <b>{title}</b>)}
    {caption(data.from)}
    {copied(data.copied)}
    {fields && <div class="halves stacks-below-44">{fields.map(field)}</div>}
    {data.rows && dated({ ...data, rows: data.rows })}
    {legend && (
      <p class="cap keys gap-1-4 flow">
        {legend.map(({ name, way }) => (
          <span>
            <i class={way} />
            {name}
          </span>
        ))}
      </p>
    )}
    {sum && summed(sum)}
    {of && table({ ...of, unseen: true, attributes: { class: 'numbers', 'data-copied': '' } })}
    {caption(data.foot)}
  </div>,
];

/** The rows of today, and hidden those of each later day. */
const dated = ({ rows: today, later = [], said }: Amounts & { rows: readonly AmountRow[] }) =>
  [{ from: undefined, rows: today }, ...later].map(({ from, rows }, at) => (
    <div
      data-from-day={from}
      data-before-day={later[at]?.from}
      hidden={at > 0}
      role={said ? 'img' : undefined}
      aria-label={said}
    >
      {bars(rows)}
    </div>
  ));

/** @param most what the longest bar stands for */
export function bars(rows: readonly AmountRow[], most = mostOf(rows)) {
  return (
    <ul class="bar-rows as-grid gap-2" role="list">
      {rows.map(({ name, more, values, shown, strong }) => (
        <li class={strong && 'strong'}>
          <span class="name">
            {name}
            {more !== undefined && <small class="f14 pushed-across">{more}</small>}
          </span>
          {values ? bar(stretchesOf(values), most) : bar([['stretch empty', 1]])}
          {shown && <b class="value to-end medium">{shown}</b>}
        </li>
      ))}
    </ul>
  );
}

const stretchesOf = ([own, added = 0]: NonNullable<AmountRow['values']>) =>
  Object.entries({ stretch: own, 'stretch added': added });

const mostOf = (rows: readonly AmountRow[]): number =>
  Math.max(...rows.map(({ values: [own, added = 0] = [0] }) => own + added));
