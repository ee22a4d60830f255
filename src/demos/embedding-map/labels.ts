/** A label that may be written next to its point. */
export interface Candidate {
  point: number;
  text: string;
  /** Position of the point, in pixels. */
  x: number;
  y: number;
  /** Width of the text, in pixels. */
  width: number;
}

export interface Label extends Candidate {
  /** The left edge of the text, which is vertically centred on the point. */
  left: number;
}

/** Space occupied by other text. */
export type Taken = Pick<Label, 'y' | 'left' | 'width'>;

const HEIGHT = 16;
const GAP = 8;

/**
 * Places labels in order of priority while there is room: to the right of the point, otherwise to
 * its left, otherwise not at all. None overlaps another, the edge or the space in `taken`.
 */
export function placedLabels(
  candidates: Iterable<Candidate>,
  width: number,
  height: number,
  most: number,
  taken: readonly Taken[] = [],
): Label[] {
  const placed: Label[] = [];
  for (const candidate of candidates) {
    if (placed.length >= most) break;
    const { x, y, width: wide } = candidate;
    if (y < HEIGHT / 2 || y > height - HEIGHT / 2) continue;
    const left = [x + GAP, x - GAP - wide].find(
      (at) =>
        at >= 0 &&
        at + wide <= width &&
        [...placed, ...taken].every((other) => isClear(at, y, wide, other)),
    );
    if (left !== undefined) placed.push({ ...candidate, left });
  }
  return placed;
}

const isClear = (left: number, y: number, wide: number, other: Taken) =>
  Math.abs(y - other.y) >= HEIGHT ||
  left + wide + GAP < other.left ||
  other.left + other.width + GAP < left;

/** Shortens a label to this many characters; a longer one ends in an ellipsis. */
export function shortLabel(text: string, most = 28): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** Indices in an order in which early ones come from everywhere; each is visited once. */
export function* spread(length: number): Iterable<number> {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = Math.max(1, Math.round(length * 0.382));
  while (divisor(step, length) > 1) step++;
  for (let i = 0, at = 0; i < length; i++, at = (at + step) % length) yield at;
}
