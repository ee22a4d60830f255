import { type FigureElement } from '../figure';
import { footText, sideText } from './geometry';
import { line } from './marks';

export type Tick = readonly [value: number, text: string];

/** A drawing with its axes. Ticks are places: in per cent along the foot, in pixels from the top at the side. */
interface Chart {
  /** In pixels, without the labels at the foot. */
  height: number;
  label: string;
  /** Labels of the vertical axis, the lowest first, where the horizontal axis is. One without text is a line alone. */
  ticks: readonly Tick[];
  /** Labels of the horizontal axis; those at its ends stay inside the drawing. */
  steps?: readonly Tick[];
  /** What the lines of the grid are drawn on, and what is drawn on them. */
  ground?: FigureElement;
  drawn: readonly (FigureElement | false)[];
  slider?: FigureElement | undefined;
  /** At the right, at the ends of what is drawn. */
  names?: FigureElement;
  /** Classes of the whole, if its columns are others. */
  kind?: string;
}

/** Pixels below the horizontal axis: for its labels, with a slider between, and without any. */
const FOOT = { labels: 24, slider: 34, bare: 4 };

export function chart({ height, label, ticks, drawn, ...plan }: Chart): FigureElement {
  const { steps = [], ground, slider, names, kind = 'chart as-grid gap-0-2 inner-above-2' } = plan;
  const labelled = names || steps.length > 0 ? 'labels' : 'bare';
  const whole = height + FOOT[slider ? 'slider' : labelled];
  return (
    <div class={kind}>
      <svg class="plot side full-width" height={whole} aria-hidden="true">
        {ticks.map(([y, text]) => text !== '' && sideText(y, text))}
      </svg>
      <svg class="plot full-width" height={whole} role="img" aria-label={label}>
        {ground}
        {ticks.map(([y], i) => line(i === 0 ? 'ax' : 'gl', [0, y], [100, y]))}
        {steps.map(([x]) => line('ax', [x, height], [x, height + 5]))}
        {steps.map(([x, text]) => footText(x, whole - 4, text))}
        {drawn}
      </svg>
      {slider ?? names}
    </div>
  );
}
