import { placeOf, type Picture } from './picture';

/** The point nearest to a place of the stage, no further than so many pixels; −1 for none. */
export function pointAt({ at }: Picture, x: number, y: number, within: number): number {
  let best = -1;
  let least = within * within;
  for (let i = 0; i < at.length; i += 2) {
    const distance = (at[i]! - x) ** 2 + (at[i + 1]! - y) ** 2;
    if (distance <= least) [best, least] = [i / 2, distance];
  }
  return best;
}

const WAYS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The next of the first `count` points the way an arrow key points; undefined for other keys, the same where none is. */
export function pointTowards({ at }: Picture, from: number, key: string, count: number) {
  const way = WAYS[key];
  if (!way) return undefined;
  const [fromX, fromY] = placeOf(at, from);
  let best = from;
  let least = Infinity;
  for (let point = 0; point < count; point++) {
    const [x, y] = placeOf(at, point);
    const right = x - fromX;
    const down = y - fromY;
    const along = right * way[0] + down * way[1];
    const aside = Math.abs(right * way[1]) + Math.abs(down * way[0]);
    if (point === from || along <= 0 || aside > along || along + 2 * aside >= least) continue;
    [best, least] = [point, along + 2 * aside];
  }
  return best;
}
