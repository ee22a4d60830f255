/** Smaller groups of points count as strays. */
const FEWEST = 6;
/** Points this many times the usual gap apart still count as together. */
const REACH = 4;

/**
 * A rough count of the separate clumps visible on a map: points are joined if they are no further
 * apart than four times the median distance to the nearest point, and groups of six or more count.
 * This is our own rule of thumb, to put a number on "clusters" that need not exist.
 *
 * @param positions x y x y …, [count × 2]
 */
export function clumpsOn(positions: Float32Array): number {
  const count = positions.length / 2;
  if (count < FEWEST) return 0;
  const reach = REACH * median(gaps(positions));
  const left = new Set(Array.from({ length: count }, (_, point) => point));
  let clumps = 0;
  for (const start of left) {
    const size = gathered(start, left, positions, reach);
    if (size >= FEWEST) clumps++;
  }
  return clumps;
}

/** Removes from `left` all points reachable from a point, and counts them. */
function gathered(
  start: number,
  left: Set<number>,
  positions: Float32Array,
  reach: number,
): number {
  const queue = [start];
  left.delete(start);
  for (let at = 0; at < queue.length; at++)
    for (const other of left) {
      if (distance(positions, queue[at]!, other) > reach) continue;
      left.delete(other);
      queue.push(other);
    }
  return queue.length;
}

function gaps(positions: Float32Array): number[] {
  const points = Array.from({ length: positions.length / 2 }, (_, point) => point);
  return points.map((point) =>
    points.reduce(
      (least, other) =>
        other === point ? least : Math.min(least, distance(positions, point, other)),
      Infinity,
    ),
  );
}

const distance = (positions: Float32Array, a: number, b: number): number =>
  Math.hypot(positions[2 * a]! - positions[2 * b]!, positions[2 * a + 1]! - positions[2 * b + 1]!);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
