/** Directions of the arrow keys; y points down, as on a screen. */
export const DIRECTIONS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;
export type DirectionKey = keyof typeof DIRECTIONS;

/** The point nearest to a place, no further than `within`; −1 if there is none. Positions [count × 2]. */
export function nearestTo(
  positions: Float32Array,
  x: number,
  y: number,
  within = Infinity,
): number {
  let [best, least] = [-1, within * within];
  for (let i = 0; i < positions.length; i += 2) {
    const distance = (positions[i]! - x) ** 2 + (positions[i + 1]! - y) ** 2;
    if (distance > least) continue;
    [best, least] = [i / 2, distance];
  }
  return best;
}

/**
 * The point that an arrow key moves to: of those that are further in that direction than to the side, the nearest, with
 * sideways distance counted double. Stays where it is if there is no such point.
 */
export function nextTowards(positions: Float32Array, from: number, key: DirectionKey): number {
  const [dx, dy] = DIRECTIONS[key];
  const [x, y] = [positions[from * 2]!, positions[from * 2 + 1]!];
  let [best, least] = [from, Infinity];
  for (let i = 0; i < positions.length / 2; i++) {
    if (i === from) continue;
    const [right, down] = [positions[i * 2]! - x, positions[i * 2 + 1]! - y];
    const along = right * dx + down * dy;
    const aside = Math.abs(right * dy) + Math.abs(down * dx);
    if (along <= 0 || aside > along) continue;
    const way = along + 2 * aside;
    if (way < least) [best, least] = [i, way];
  }
  return best;
}
