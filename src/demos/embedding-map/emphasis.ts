import type { Brush } from './brush';
import type { Lens } from './lens';

/** The points that are emphasised. */
export interface Emphasis {
  selected?: number;
  /** The point reached with the arrow keys. */
  cursor?: number;
  hovered?: number;
  /** Nearest in the vectors and on the map; in the vectors alone; on the map alone. */
  near: readonly number[];
  missed: readonly number[];
  wrong: readonly number[];
  /** The place and label of a question. */
  landing?: Landing;
  /** Position of the pointer, in pixels. */
  pointer?: readonly [x: number, y: number] | undefined;
}

export interface Landing {
  x: number;
  y: number;
  label: string;
  towards: readonly number[];
}

export const NOTHING: Emphasis = { near: [], missed: [], wrong: [] };

/** Draws a line to each true neighbour: solid if it is near on the map, dashed if it is not. */
export function drawLinks({ selected, near, missed, landing }: Emphasis, brush: Brush, lens: Lens) {
  if (selected !== undefined) {
    const at = [lens.x(selected), lens.y(selected)] as const;
    brush.rays(at, near, [], 2.5);
    brush.rays(at, missed, [5, 5]);
  }
  if (landing) brush.rays(lens.seen(landing), landing.towards, [6, 3]);
}

/** Draws rings, crosses and the star. @param radius of a mark, in pixels */
export function drawSigns(emphasis: Emphasis, radius: number, brush: Brush, lens: Lens): void {
  const { selected, cursor, hovered, near, missed, wrong, landing } = emphasis;
  const r = radius + 4;
  for (const point of near) brush.spot(point, radius + 1, true);
  for (const point of missed) brush.spot(point, radius + 1, false);
  for (const point of wrong) brush.crossOut(point, r);
  if (hovered !== undefined) brush.ring(hovered, r, 1.5);
  if (cursor !== undefined) brush.ring(cursor, r + 2, 2, [3, 3]);
  if (selected !== undefined) brush.ring(selected, r, 2.5);
  if (landing) brush.star(lens.seen(landing));
}
