import type { FigureElement } from '../figure';
import { percent } from './geometry';

/** A measured share, 0 … 1, with the ends of its interval. */
interface Measured {
  share: number;
  low: number;
  high: number;
}

/** The share as a stroke, its interval as a band, and if given another share to compare with as a dashed line. */
export function intervalBar({ share, low, high }: Measured, other?: number): FigureElement {
  const upright = (at: number, name: string, end: number) => (
    <line class={name} x1={percent(100 * at)} x2={percent(100 * at)} y1={end} y2={16 - end} />
  );
  return (
    <svg class="interval" width="100%" height={16} aria-hidden="true">
      <line x1="0" x2="100%" y1={8} y2={8} />
      <rect x={percent(100 * low)} width={percent(100 * (high - low))} y={5} height={6} />
      {other !== undefined && upright(other, 'best', 0)}
      {upright(share, 'share', 1)}
    </svg>
  );
}
