import type { Look } from './look';
import type { MapPoint } from './scene';

export type Question = ReturnType<typeof questionOf>;

/**
 * Which of two is nearer to a point: the one that the map puts beside it, or one that it hides? A hidden one with the point's
 * own word in its name would give the answer away.
 */
export function questionOf(
  points: readonly Pick<MapPoint, 'id' | 'name'>[],
  { point, hidden, strangers }: Look,
) {
  const named = (at: number) => ({ point: at, id: points[at]!.id, name: points[at]!.name });
  const middle = named(point);
  const near = hidden.map(named).find(({ name }) => !name.includes(middle.name))!;
  return { middle, far: named(strangers[0]!), near };
}

/** The same question among points that stand in another order. */
export function placedIn(
  { middle, far, near }: Question,
  points: readonly Pick<MapPoint, 'id'>[],
): Question {
  const placed = (one: Question['near']) => ({
    ...one,
    point: points.findIndex(({ id }) => id === one.id),
  });
  return { middle: placed(middle), far: placed(far), near: placed(near) };
}
