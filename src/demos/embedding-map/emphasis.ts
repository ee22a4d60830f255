import type { Brush } from './brush';
import type { Lens } from './lens';

/** What stands out. */
export interface Emphasis {
  selected?: number;
  /** Where the arrow keys are. */
  cursor?: number;
  hovered?: number;
  /** Nearest in the vectors and on the map; in the vectors alone; on the map alone. */
  kept: readonly number[];
  missed: readonly number[];
  wrong: readonly number[];
  inside: readonly number[];
  /** Where a question lands, and what it is called. */
  landing?: Landing;
  /** Outline of a lasso, in map units [corners × 2]. */
  outline?: readonly number[];
  /** Where the pointer is, in pixels. */
  pointer?: readonly [x: number, y: number] | undefined;
}

export interface Landing {
  x: number;
  y: number;
  label: string;
  towards: readonly number[];
}

export const NOTHING: Emphasis = { kept: [], missed: [], wrong: [], inside: [] };

/** A line to each true neighbour: solid if the map shows it near, dashed if the map has lost it. */
export function drawLinks({ selected, kept, missed, landing }: Emphasis, brush: Brush, lens: Lens) {
  if (selected !== undefined) {
    const at = [lens.x(selected), lens.y(selected)] as const;
    brush.rays(at, kept, [], 2.5);
    brush.rays(at, missed, [5, 5]);
  }
  if (landing) brush.rays(lens.seen(landing), landing.towards, [6, 3]);
}

/** Rings, crosses and the star. @param radius of a mark, in pixels */
export function drawSigns(emphasis: Emphasis, radius: number, brush: Brush, lens: Lens): void {
  const { selected, cursor, hovered, kept, missed, wrong, inside, landing, outline } = emphasis;
  const r = radius + 4;
  for (const point of kept) brush.spot(point, radius + 1, true);
  for (const point of missed) brush.spot(point, radius + 1, false);
  for (const point of inside) brush.ring(point, radius + 2.5, 1);
  for (const point of wrong) brush.crossOut(point, r);
  if (hovered !== undefined) brush.ring(hovered, r, 1.5);
  if (cursor !== undefined) brush.ring(cursor, r + 2, 2, [3, 3]);
  if (selected !== undefined) brush.ring(selected, r, 2.5);
  if (landing) brush.star(lens.seen(landing));
  if (outline && outline.length >= 4) brush.outline(outline);
}
