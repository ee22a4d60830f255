import {
  curve,
  footText,
  percent,
  type Point,
  round,
  sideText,
  stretched,
} from '~/lib/drawing/geometry';
import { type FigureElement, h } from '~/lib/figure';
import { GRIP_FOOT } from './grip';

/** Losses from 0 to just above the highest one, with a few round numbers to read by. */
interface Scale {
  top: number;
  ticks: readonly number[];
}

const STEPS = [0.1, 0.25, 0.5, 1, 2, 5, 10];
const MOST_TICKS = 5;

/** The scale of a chart whose values reach `highest`; a length starts at zero, nowhere else. */
export function scaleFor(highest: number): Scale {
  const step = STEPS.find((size) => highest / size <= MOST_TICKS) ?? highest / MOST_TICKS;
  const count = Math.max(1, Math.ceil(highest / step));
  const ticks = Array.from({ length: count + 1 }, (_, i) => i * step);
  return { top: count * step, ticks };
}

export interface Plot {
  height: number;
  /** The drawing in a sentence. */
  label: string;
  /** Values up the side, each at its height. */
  ticks: readonly (readonly [y: number, text: string])[];
  /** Steps along the foot; the first and the last stand inside the drawing. */
  steps: readonly (readonly [x: number, text: string])[];
  /** The first is solid with filled marks, the second dashed with open ones. */
  curves: readonly { line: readonly Point[]; marks: readonly Point[] }[];
  labels: readonly PlotLabel[];
  /** What is dragged along the foot. */
  grip?: FigureElement;
}

interface PlotLabel {
  at: Point;
  /** Leaves a narrow drawing. */
  name: string;
  text: string;
}

const FOOT = 24;
/** How the first and the second curve are drawn. */
export const WAYS = ['one', 'two'] as const;

/** Axes, curves and their labels; every chart of curves is drawn by it. */
export function plot(plan: Plot): FigureElement {
  const { height, label, ticks, steps, curves, labels, grip } = plan;
  const foot = grip ? GRIP_FOOT : FOOT;
  return h(
    'div',
    { class: 'chart' },
    h(
      'svg',
      { class: 'plot side', height: height + foot, 'aria-hidden': 'true' },
      ...ticks.map(([y, text]) => sideText(y, text)),
    ),
    h(
      'svg',
      { class: 'plot', height: height + foot, role: 'img', 'aria-label': label },
      ...ticks.map(([y], i) => line(i === 0 ? 'ax' : 'gl', [0, y], [100, y])),
      ...steps.map(([x]) => line('ax', [x, height], [x, height + 5])),
      ...steps.map(([x, text]) => footText(x, height + foot - 4, text)),
      stretched(
        height,
        ...curves.map(({ line }, i) => curve(line, { class: `curve ${WAYS[i]!}` })),
      ),
      ...curves.flatMap(({ marks }, i) => marks.map(mark(WAYS[i]!))),
      ...labels.map(name),
    ),
    grip ?? false,
  );
}

const line = (kind: string, from: Point, to: Point) =>
  h('line', {
    class: kind,
    x1: percent(from[0]),
    y1: round(from[1]),
    x2: percent(to[0]),
    y2: round(to[1]),
  });

const mark =
  (way: string) =>
  ([x, y]: Point) =>
    h('circle', { class: `seen ${way}`, cx: percent(x), cy: round(y), r: 3.5 });

const name = ({ at: [x, y], name: model, text }: PlotLabel) =>
  h(
    'svg',
    { x: percent(x), y: round(y), overflow: 'visible' },
    h('text', { class: 'd', x: 8, y: 5 }, h('tspan', { class: 'model' }, `${model}  `), text),
  );
