import { type FigureElement } from '~/lib/figure';
import { percent } from '~/lib/drawing/geometry';
import { between, inside } from '~/lib/drawing/scale';

/** Rows of marks on one logarithmic scale. */
interface Dots {
  from: number;
  to: number;
  /** Values with a line through all rows, and their labels below. */
  lines: readonly (readonly [value: number, text: string])[];
  rows: readonly DotRow[];
}

interface DotRow {
  key: string;
  name: string;
  /** The values of the marks in words. */
  note: string;
  /** A filled mark is a measured or required value, an open one the formula's estimate. */
  marks: readonly { value: number; open?: boolean }[];
}

const HEIGHT = 26;

export function dots({ from, to, lines, rows }: Dots): FigureElement {
  const x = (value: number) => percent(inside(between([from, to], [0, 100], true)(value)));
  return (
    <div class="dots above-3 f14" role="list">
      {rows.map(({ key, name, note, marks }) => (
        <div class="dot-row as-grid gap-0-4 mid-aligned hair-above" role="listitem" data-row={key}>
          <b class="medium">{name}</b>
          <svg class="plot" height={HEIGHT} aria-hidden="true">
            {lines.map(([value]) => (
              <line class="gl" x1={x(value)} x2={x(value)} y1={0} y2={HEIGHT} />
            ))}
            <line class="ax" x1={0} x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} />
            {marks.map(({ value, open }) => (
              <circle
                class={open ? 'dot open fill-ink pen-ink pen-1-5' : 'dot fill-ink pen-ink pen-1-5'}
                cx={x(value)}
                cy={HEIGHT / 2}
                r={5}
              />
            ))}
          </svg>
          <span class="small-print lines-1-35">{note}</span>
        </div>
      ))}
      <div class="dot-row scale as-grid gap-0-4 mid-aligned hair-above" aria-hidden="true">
        <svg class="plot" height={20}>
          {lines.map(([value, text]) => (
            <text x={x(value)} y={15} text-anchor="middle">
              {text}
            </text>
          ))}
        </svg>
      </div>
    </div>
  );
}
