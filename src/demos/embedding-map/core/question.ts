import type { Look } from './look';
import type { MapPoint } from './scene';

export type Question = ReturnType<typeof questionOf>;

/**
 * Which of two is nearer to a point: the one that the map puts beside it, or one that it hides? A hidden one with the point's
 * own word in its name would give the answer away.
 */
export function questionOf(
  points: readonly Pick<MapPoint, 'name'>[],
  { point, hidden, strangers }: Look,
) {
  const named = (at: number) => ({ point: at, name: points[at]!.name });
  const middle = named(point);
  const near = hidden.map(named).find(({ name }) => !name.includes(middle.name))!;
  return { middle, far: named(strangers[0]!), near };
}
