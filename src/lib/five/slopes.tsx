import { type FigureElement } from '~/lib/figure';
import type { FieldRoad } from './field';
import { shapeOf } from './shape';
import { heightOf } from './scale';

/** Percent right of the toy, of the page's model and of a larger one, with the words at their marks. */
export interface Slope {
  road: FieldRoad;
  values: readonly [toy: number, ours: number, larger: number];
  /** The word at the first mark. */
  name: string;
  /** Pixels by which each number stands off its mark, and on which side. */
  labels: readonly [Label, Label, Label];
}
type Label = readonly [dx: number, dy: number, anchor: 'start' | 'middle' | 'end'];

/** Places of the four columns, in percent of the width. */
const COLUMNS = [30, 53, 76] as const;
const OWN = 95;
/** Pixels. */
const HEIGHT = 278;

const at = (percent: number) => `${percent}%`;

/** Four roads over three models, with a column that waits for the reader's own. @param columns model and size under each of the four */
export function slopesOf(
  slopes: readonly Slope[],
  {
    text: sentence,
    columns,
    format,
  }: {
    text: string;
    columns: readonly (readonly [model: string, size: string])[];
    format: (value: number) => string;
  },
): FigureElement {
  return (
    <svg class="slopes full-width up-to-40" height={HEIGHT} role="img" aria-label={sentence}>
      <rect class="band" x="27%" width="70%" y={0} height={0} data-band />
      {[...COLUMNS, OWN].map((x) => (
        <line
          class={x === OWN ? 'axis own pen-hair' : 'axis pen-hair'}
          x1={at(x)}
          x2={at(x)}
          y1={24}
          y2={226}
        />
      ))}
      {slopes.map(lineOf)}
      {slopes.flatMap((slope) => labelsOf(slope, format))}
      <line class="reach pen-ink" x1={at(OWN)} x2={at(OWN)} y1={0} y2={0} data-whisker />
      <svg x={at(OWN)} y={heightOf(50)} data-own>
        <circle class="open pen-1-5 hollow" r={13} />
        <circle class="you pen-2" r={10} />
        <text class="open" y={5} text-anchor="middle">
          ?
        </text>
      </svg>
      {columns.flatMap((lines, i) => {
        const isOwn = i === COLUMNS.length;
        const place = { x: at(isOwn ? 100 : COLUMNS[i]!), 'text-anchor': isOwn ? 'end' : 'middle' };
        return lines.map((words, line) => (
          <text class={line ? 'size' : 'column'} y={HEIGHT - 26 + 17 * line} {...place}>
            {words}
          </text>
        ));
      })}
    </svg>
  );
}

function lineOf({ road, values }: Slope): FigureElement {
  const d = shapeOf(road, 5.5);
  return (
    <g data-road={road} class="slope">
      {[0, 1].map((i) => (
        <line
          {...{ x1: at(COLUMNS[i]!), x2: at(COLUMNS[i + 1]!) }}
          {...{ y1: heightOf(values[i]!), y2: heightOf(values[i + 1]!) }}
        />
      ))}
      {values.map((value, i) => (
        <svg x={at(COLUMNS[i]!)} y={heightOf(value)}>
          <g>
            <path class="fill-road" d={d} />
          </g>
        </svg>
      ))}
    </g>
  );
}

const labelsOf = ({ road, values, name, labels }: Slope, format: (value: number) => string) =>
  values.map((value, i) => {
    const [x, y, anchor] = labels[i]!;
    const text = i === 0 ? `${name} ${format(value)}` : format(value);
    return (
      <svg x={at(COLUMNS[i]!)} y={heightOf(value)}>
        <text class={`halo ${road}`} x={x} y={y} text-anchor={anchor}>
          {text}
        </text>
      </svg>
    );
  });
