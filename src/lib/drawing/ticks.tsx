import type { FigureElement } from '../figure';

/** Lines of a text as places on a strip: those handed over are dark, and the one that answers is lit. */
export const ticks = (chosen: readonly number[], right: number, of: number): FigureElement => (
  <svg class="ticks" width="100%" height={14} aria-hidden="true">
    <line class="pen-line" x1="0" x2="100%" y1={7} y2={7} />
    {chosen.map((at) => (
      <rect
        class={at === right ? 'right' : undefined}
        x={`${((100 * at) / of).toFixed(1)}%`}
        y={1}
        width={5}
        height={12}
      />
    ))}
  </svg>
);
