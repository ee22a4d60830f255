import { type Attributes, type FigureElement } from '../figure';
import type { Road } from '../road';
import { type Point, round } from './geometry';

const WIDTH = 320;
const HEIGHT = 200;

/** The small drawing of a term in pixel units, without axis row, note or guess; it scales as a whole. */
export const thumb = (attributes: Attributes, ...parts: FigureElement[]): FigureElement => (
  <svg
    class="thumb full-width on-plate line-box"
    viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    width={WIDTH}
    height={HEIGHT}
    {...attributes}
  >
    {parts}
  </svg>
);

export const segment = (kind: string, [x1, y1]: Point, [x2, y2]: Point): FigureElement => (
  <line class={kind} x1={round(x1)} y1={round(y1)} x2={round(x2)} y2={round(y2)} />
);

export const trace = (kind: string, points: readonly Point[]): FigureElement => (
  <polyline
    class={kind}
    points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
  />
);

export const path = (kind: string, d: string, road?: Road): FigureElement => (
  <path class={kind} data-road={road} d={d} />
);

export const dot = ([x, y]: Point, r: number, kind = 'dot'): FigureElement => (
  <circle class={kind} cx={round(x)} cy={round(y)} r={round(r)} />
);

export function cross([x, y]: Point, reach: number, kind = 'line'): FigureElement {
  const left = round(x - reach);
  const top = round(y - reach);
  const side = round(2 * reach);
  return path(kind, `M${left} ${top}l${side} ${side}m0-${side}l-${side} ${side}`);
}

export const box = (
  kind: string,
  [x, y]: Point,
  [width, height]: Point,
  road?: Road,
): FigureElement => (
  <rect
    class={kind}
    data-road={road}
    x={round(x)}
    y={round(y)}
    width={round(width)}
    height={round(height)}
  />
);

/** Text with its baseline at a point. @param kind `d` is strong, `mono` code, `on` highlighted, `gone` struck out */
type Words = ([x, y]: Point, text: string, kind?: string) => FigureElement;

const anchored =
  (anchor?: string): Words =>
  ([x, y], text, kind) => (
    <text class={kind} x={round(x)} y={round(y)} text-anchor={anchor}>
      {text}
    </text>
  );

/** From its point on, in the middle of it, and up to it. */
export const words: Words = anchored();
export const centred: Words = anchored('middle');
export const ended: Words = anchored('end');
