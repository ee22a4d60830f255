/** A hill of the home page's map: centre and radius in map units, height in any unit. */
export interface Hill {
  x: number;
  y: number;
  height: number;
  reach: [x: number, y: number];
}

/** Height of the ground: the sum of hills, each a Gaussian. */
export function heightAt(hills: readonly Hill[], x: number, y: number): number {
  return hills.reduce((sum, hill) => {
    const dx = (x - hill.x) / hill.reach[0];
    const dy = (y - hill.y) / hill.reach[1];
    return sum + hill.height * Math.exp(-(dx * dx + dy * dy));
  }, 0);
}

type Point = [x: number, y: number];

/**
 * A contour line by marching squares (Lorensen & Cline 1987, in the plane): the line at `level`
 * through all squares of a grid with squares of size `cell`, as SVG path data.
 */
export function contour(
  heightOf: (x: number, y: number) => number,
  level: number,
  { width, height, cell }: { width: number; height: number; cell: number },
): string {
  const lines: string[] = [];
  for (let y = 0; y < height; y += cell)
    for (let x = 0; x < width; x += cell) lines.push(...crossings(heightOf, level, x, y, cell));
  return joined(lines);
}

/** The line pieces where the level crosses the edges of one square: none, one or two. */
function crossings(
  heightOf: (x: number, y: number) => number,
  level: number,
  ...[x, y, cell]: readonly [x: number, y: number, cell: number]
) {
  const corners: Point[] = [
    [x, y],
    [x + cell, y],
    [x + cell, y + cell],
    [x, y + cell],
  ];
  const above = corners.map(([cx, cy]) => heightOf(cx, cy) - level);
  const points = corners.flatMap((corner, at) => {
    const next = (at + 1) % 4;
    if (above[at]! > 0 === above[next]! > 0) return [];
    return [between(corner, corners[next]!, above[at]! / (above[at]! - above[next]!))];
  });
  const lines: string[] = [];
  for (let at = 0; at + 1 < points.length; at += 2)
    lines.push(`${points[at]!.join(' ')},${points[at + 1]!.join(' ')}`);
  return lines;
}

function between([ax, ay]: Point, [bx, by]: Point, share: number): Point {
  const round = (value: number) => Math.round(value * 10) / 10;
  return [round(ax + (bx - ax) * share), round(ay + (by - ay) * share)];
}

/** Joins line pieces with a common end into as few paths as possible. */
function joined(lines: string[]): string {
  const ends = new Map<string, Set<string>>();
  const link = (a: string, b: string) => ends.set(a, (ends.get(a) ?? new Set()).add(b));
  for (const line of lines) {
    const [a, b] = line.split(',') as [string, string];
    link(a, b);
    link(b, a);
  }
  const starts = [...ends.keys()].sort((a, b) => ends.get(a)!.size - ends.get(b)!.size);
  return starts.map((start) => follow(start, ends)).join('');
}

function follow(start: string, ends: Map<string, Set<string>>): string {
  let path = '';
  let at = start;
  for (let next = first(ends, at); next !== undefined; next = first(ends, at)) {
    path += path === '' ? `M${at}L${next}` : ` ${next}`;
    ends.get(at)!.delete(next);
    ends.get(next)!.delete(at);
    at = next;
  }
  return path;
}

const first = (ends: Map<string, Set<string>>, at: string): string | undefined =>
  ends.get(at)?.values().next().value;
