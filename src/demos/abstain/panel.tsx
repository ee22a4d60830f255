import { type FigureElement } from '~/lib/figure';
import { percent, round, sideText } from '~/lib/drawing/geometry';

/** A drawing over confidence, 0 … 1 from left to right; y is in pixels, so that type keeps its size. */
export interface Panel {
  name: string;
  title: string;
  unit: string;
  height: number;
  /** A sentence that describes the drawing. */
  text: string;
  /** Labels of the vertical axis, each at its height. */
  ticks: readonly (readonly [y: number, text: string])[];
  /** The confidence from which an answer pays. */
  threshold: number;
  drawn: readonly FigureElement[];
  /** Labels of the horizontal axis, for the lowest of several drawings. */
  foot?: readonly (readonly [share: number, text: string])[];
}

const FOOT = 24;

/** Horizontal position of a confidence. */
export const across = (share: number): string => percent(100 * share);

/** A straight line between two confidences. */
export const stroke = (
  kind: string,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): FigureElement => (
  <line class={kind} x1={across(x1)} x2={across(x2)} y1={round(y1)} y2={round(y2)} />
);

/** One drawing with its title; the silent side of the threshold is shaded, as in all that share the axis. */
export function panel(plan: Panel): FigureElement {
  const { name, title, unit, height, text: spoken, ticks, threshold, drawn, foot = [] } = plan;
  const whole = height + (foot.length > 0 ? FOOT : 4);
  return (
    <section data-panel-of={name}>
      <h3 class="label">
        {title} <small>{unit}</small>
      </h3>
      <div class="chart as-grid gap-0-2">
        <svg class="plot side full-width" height={whole} aria-hidden="true">
          {ticks.map(([y, text]) => sideText(y, text))}
        </svg>
        <svg class="plot full-width" height={whole} role="img" aria-label={spoken}>
          <rect class="silent fill-sunk" x={0} y={0} width={across(threshold)} height={height} />
          {ticks.map(([y]) => stroke('gl', [0, y], [1, y]))}
          {drawn}
          {stroke('threshold', [threshold, 0], [threshold, height])}
          {foot.map(([share, text]) => (
            <text x={across(share)} y={height + 20} text-anchor={anchorAt(share)}>
              {text}
            </text>
          ))}
        </svg>
      </div>
    </section>
  );
}

const anchorAt = (share: number) => (share < 0.1 ? 'start' : share > 0.9 ? 'end' : 'middle');
