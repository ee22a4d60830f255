/**
 * A quadtree of points, for forces that decrease with distance: a box that is small relative to its distance acts like
 * all its points in one place (Barnes & Hut 1986).
 *
 * Boxes are stored in depth-first order; `next` is the box after all parts of a box, so that a traversal needs no
 * stack. A box fits its points tightly and is split in the middle into at most four parts. Points are kept sorted, with
 * the points of a box next to each other.
 */
export interface Quadtree {
  boxes: number;
  /** Mean of a box's points. */
  centreX: Float64Array;
  centreY: Float64Array;
  /** Square of its longer side. */
  sizeSquared: Float64Array;
  /** Its points are those from `first` up to but not including `end`, in sorted order. */
  first: Int32Array;
  end: Int32Array;
  /** The box after all parts of a box; a box is a leaf if the following box is its `next`. */
  next: Int32Array;
  /** The sorted points: their index in the input, and their position. */
  order: Int32Array;
  x: Float64Array;
  y: Float64Array;
}

/** Boxes with so few points are not split: adding them up one by one is as fast, and exact. */
const POINTS_IN_A_LEAF = 6;

export function createQuadtree(count: number): Quadtree {
  const most = Math.max(1, 2 * count); // each split box has at least two parts
  return {
    boxes: 0,
    centreX: new Float64Array(most),
    centreY: new Float64Array(most),
    sizeSquared: new Float64Array(most),
    first: new Int32Array(most),
    end: new Int32Array(most),
    next: new Int32Array(most),
    order: Int32Array.from({ length: count }, (_, at) => at),
    x: new Float64Array(count),
    y: new Float64Array(count),
  };
}

/** Sorts the points into boxes, starting from the previous order: points that moved little stay in place. */
export function fillQuadtree(tree: Quadtree, positions: Float64Array): void {
  const { order, x, y } = tree;
  for (let at = 0; at < order.length; at++) {
    x[at] = positions[2 * order[at]!]!;
    y[at] = positions[2 * order[at]! + 1]!;
  }
  tree.boxes = 0;
  if (order.length > 0) fillBox(tree, 0, order.length);
}

function fillBox(tree: Quadtree, first: number, end: number): void {
  const { x, y } = tree;
  let sumX = 0;
  let sumY = 0;
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let at = first; at < end; at++) {
    const px = x[at]!;
    const py = y[at]!;
    sumX += px;
    sumY += py;
    if (px < left) left = px;
    if (px > right) right = px;
    if (py < top) top = py;
    if (py > bottom) bottom = py;
  }
  const box = tree.boxes++;
  const side = Math.max(right - left, bottom - top);
  tree.centreX[box] = sumX / (end - first);
  tree.centreY[box] = sumY / (end - first);
  tree.sizeSquared[box] = side * side;
  tree.first[box] = first;
  tree.end[box] = end;
  if (end - first > POINTS_IN_A_LEAF && side > 0) {
    fillParts(tree, first, end, (left + right) / 2, (top + bottom) / 2);
  }
  tree.next[box] = tree.boxes;
}

function fillParts(tree: Quadtree, first: number, end: number, middleX: number, middleY: number) {
  const across = part(tree, tree.x, first, end, middleX);
  const down = part(tree, tree.y, first, across, middleY);
  const downRight = part(tree, tree.y, across, end, middleY);
  // points that differ only in the last bit may all be on one side; such a box is not split
  if (down - first === end - first || end - downRight === end - first) return;
  if (down > first) fillBox(tree, first, down);
  if (across > down) fillBox(tree, down, across);
  if (downRight > across) fillBox(tree, across, downRight);
  if (end > downRight) fillBox(tree, downRight, end);
}

/** Moves the points below `middle` to the front and returns the index where the others begin. */
function part(
  { order, x, y }: Quadtree,
  key: Float64Array,
  first: number,
  end: number,
  middle: number,
): number {
  let low = first;
  let high = end - 1;
  for (;;) {
    while (low <= high && key[low]! < middle) low++;
    while (low <= high && !(key[high]! < middle)) high--;
    if (low > high) return low;
    swap(order, low, high);
    swap(x, low, high);
    swap(y, low, high);
  }
}

function swap(list: Float64Array | Int32Array, i: number, j: number): void {
  const point = list[i]!;
  list[i] = list[j]!;
  list[j] = point;
}
