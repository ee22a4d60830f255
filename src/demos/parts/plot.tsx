import {
  curve,
  footText,
  percent,
  type Point,
  round,
  sideText,
  stretched,
} from '~/lib/drawing/geometry';
import { type FigureElement } from '~/lib/figure';

/** A scale for losses: from 0 to just above the highest, with a few round numbers as ticks. */
interface Scale {
  top: number;
  ticks: readonly number[];
}

const STEPS = [0.1, 0.25, 0.5, 1, 2, 5, 10];
const MOST_TICKS = 5;

/** Space below an axis with a grip, in pixels, so that the axis labels are clear of the handle. */
export const GRIP_FOOT = 34;

/** The scale of a chart with values up to `highest`; it starts at zero, as lengths must. */
export function scaleFor(highest: number): Scale {
  const step = STEPS.find((size) => highest / size <= MOST_TICKS) ?? highest / MOST_TICKS;
  const count = Math.max(1, Math.ceil(highest / step));
  const ticks = Array.from({ length: count + 1 }, (_, i) => i * step);
  return { top: count * step, ticks };
}

export interface Plot {
  height: number;
  /** The drawing described in a sentence. */
  label: string;
  /** Labels on the vertical axis, each with its y. */
  ticks: readonly (readonly [y: number, text: string])[];
  /** Labels on the horizontal axis; the first and the last are placed inside the drawing. */
  steps: readonly (readonly [x: number, text: string])[];
  /** The first curve is solid with filled marks, the second dashed with open ones. */
  curves: readonly { line: readonly Point[]; marks: readonly Point[] }[];
  labels: readonly PlotLabel[];
  /** The slider along the horizontal axis. */
  grip?: FigureElement | undefined;
}

interface PlotLabel {
  at: Point;
  /** Hidden in a narrow drawing. */
  name: string;
  text: string;
}

const FOOT = 24;
/** Classes of the first and the second curve. */
export const WAYS = ['one', 'two'] as const;

/** Axes, curves and their labels; draws every chart of curves. */
export function plot(plan: Plot): FigureElement {
  const { height, label, ticks, steps, curves, labels, grip } = plan;
  const foot = grip ? GRIP_FOOT : FOOT;
  return (
    <div class="chart as-grid gap-0-2 inner-above-2">
      <svg class="plot side" height={height + foot} aria-hidden="true">
        {ticks.map(([y, text]) => sideText(y, text))}
      </svg>
      <svg class="plot" height={height + foot} role="img" aria-label={label}>
        {ticks.map(([y], i) => line(i === 0 ? 'ax' : 'gl', [0, y], [100, y]))}
        {steps.map(([x]) => line('ax', [x, height], [x, height + 5]))}
        {steps.map(([x, text]) => footText(x, height + foot - 4, text))}
        {stretched(
          height,
          ...curves.map(({ line }, i) => curve(line, { class: `curve ${WAYS[i]!}` })),
        )}
        {curves.flatMap(({ marks }, i) => marks.map(mark(WAYS[i]!)))}
        {labels.map(name)}
      </svg>
      {grip}
    </div>
  );
}

const line = (kind: string, from: Point, to: Point) => (
  <line
    class={kind}
    x1={percent(from[0])}
    y1={round(from[1])}
    x2={percent(to[0])}
    y2={round(to[1])}
  />
);

const mark =
  (way: string) =>
  ([x, y]: Point) => (
    <circle
      class={`seen ${way} fill-ink pen-ink pen-1-5 fill-ink pen-ink pen-1-5`}
      cx={percent(x)}
      cy={round(y)}
      r={3.5}
    />
  );

const name = ({ at: [x, y], name: model, text }: PlotLabel) => (
  <svg x={percent(x)} y={round(y)} overflow="visible">
    <text class="d" x={8} y={5}>
      <tspan class="model">{`${model}  `}</tspan>
      {text}
    </text>
  </svg>
);
