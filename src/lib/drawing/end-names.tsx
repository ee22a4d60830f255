import { type FigureElement, type FigureNode } from '../figure';
import { spreadOut } from './label-place';

/** Least distance between labels one below the other, in pixels. */
const LABEL = 16;

interface EndName {
  y: number;
  words: readonly FigureNode[];
  strong?: boolean | undefined;
  /** True as long as it would give the answer away. */
  waits: boolean;
}

/** Names and values at the ends of lines, in a drawing `size` beside them; no line of words covers another. */
export function endNames(
  ends: readonly EndName[],
  { foot, height, width }: { height: number; foot: number; width: number },
): FigureElement {
  const heights = spreadOut(
    ends.map(({ y }) => Math.max(8, y)),
    LABEL,
    height,
  );
  return (
    <svg class="plot own ends" width={width} height={height + foot} aria-hidden="true">
      {ends.map(({ strong, waits, words }, i) => (
        <text
          class={[strong && 'd', waits && 'answer'].filter(Boolean).join(' ') || undefined}
          y={Math.round(heights[i]! + 4)}
        >
          {words}
        </text>
      ))}
    </svg>
  );
}
