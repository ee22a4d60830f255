import { type FigureElement, type FigureNode } from '../figure';
import { spreadOut } from './label-place';

/** Least distance between labels one below the other, in pixels. */
export const LABEL = 16;

interface EndName {
  y: number;
  words: readonly FigureNode[];
  strong?: boolean | undefined;
  /** True as long as it would give the answer away. */
  waits: boolean;
}

/** Names and values at the ends of lines, in a drawing `size` beside them; no line of words covers another. */
export function endNames(
  side: 'left' | 'right',
  ends: readonly EndName[],
  { foot, ...size }: { height: number; foot: number; width?: number },
): FigureElement {
  const heights = spreadOut(
    ends.map(({ y }) => Math.max(8, y)),
    LABEL,
    size.height,
  );
  return (
    <svg
      class={`plot ${size.width === undefined ? '' : 'own '}ends ${side}`}
      {...{ ...size, height: size.height + foot }}
      aria-hidden="true"
    >
      {ends.map(({ strong, waits, words }, i) => (
        <text
          class={[strong && 'd', waits && 'answer'].filter(Boolean).join(' ') || undefined}
          x={side === 'left' ? '100%' : 0}
          y={Math.round(heights[i]! + 4)}
          text-anchor={side === 'left' ? 'end' : undefined}
        >
          {words}
        </text>
      ))}
    </svg>
  );
}
