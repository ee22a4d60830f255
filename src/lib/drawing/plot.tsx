import { type FigureElement } from '../figure';
import { chart, type Tick } from './chart';
import { curve, type Point, stretched } from './geometry';
import { spreadOut } from './label-place';
import { dot, placed } from './marks';
import { between } from './scale';

/** A chart of curves, in the values of its axes. */
export interface Plot {
  height: number;
  label: string;
  x: readonly [from: number, to: number];
  /** From none to all without it. */
  y?: readonly [from: number, to: number];
  ticks: readonly Tick[];
  steps: readonly Tick[];
  /** The first is solid with filled marks, the second dashed with open ones. */
  curves: readonly PlotCurve[];
  slider?: FigureElement | undefined;
}

interface PlotCurve {
  line: readonly Point[];
  marks?: readonly Point[];
  /** At the end of the line; a narrow drawing has no room for the name. */
  name?: string;
  text?: string;
}

/** Classes of the first and the second curve. */
export const WAYS = ['one', 'two'] as const;
/** Least distance between two labels, in pixels, and the width of one, in per cent of the drawing. */
const GAP = 18;
const LABEL = 15;

export function plot({ height, label, slider, ...plan }: Plot): FigureElement {
  const x = between(plan.x, [0, 100]);
  const y = between(plan.y ?? [0, 1], [height, 0]);
  const place = ([at, value]: Point): Point => [x(at), y(value)];
  const curves = plan.curves.map(({ line, marks = [], ...names }) => ({
    ...names,
    line: line.map(place),
    marks: marks.map(place),
  }));
  const drawn = [
    stretched(height, ...curves.map(({ line }, i) => curve(line, { class: `curve ${WAYS[i]!}` }))),
    ...curves.flatMap(({ marks }, i) =>
      marks.map((at) => dot(`seen ${WAYS[i]!} fill-ink pen-ink pen-1-5`, at, 3.5)),
    ),
    ...names(curves, height),
  ];
  const ticks = plan.ticks.map(([value, text]) => [y(value), text] as const);
  const steps = plan.steps.map(([at, text]) => [x(at), text] as const);
  return chart({ height, label, ticks, steps, drawn, slider });
}

function names(curves: readonly PlotCurve[], height: number): FigureElement[] {
  const named = curves.flatMap(({ line, name = '', text }) =>
    line.length > 0 && text !== undefined ? [{ end: line.at(-1)!, name, text }] : [],
  );
  const free = named.map(({ end }) => clearOf(curves, end));
  const heights = spreadOut(free, GAP, height - 4);
  return named.map(({ end, name, text }, i) =>
    placed(
      [end[0], heights[i]!],
      {},
      <text class="d" x={8} y={5}>
        <tspan class="model">{`${name}  `}</tspan>
        {text}
      </text>,
    ),
  );
}

/** The height of a label at the end of a curve, above any curve that continues there. */
function clearOf(curves: readonly PlotCurve[], [x, y]: Point): number {
  const beside = curves.flatMap(({ line }) => line).filter(([at]) => at > x && at < x + LABEL);
  return beside.length === 0 ? y : Math.min(y, ...beside.map(([, height]) => height)) - GAP;
}

export const lineKey = (kind: string, name: string): FigureElement => (
  <span class="as-chip mid-aligned gap-2">
    <svg width={28} height={8} aria-hidden="true">
      <line class={kind} x1={0} y1={4} x2={28} y2={4} />
    </svg>
    {name}
  </span>
);
