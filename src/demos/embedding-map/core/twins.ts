import type { MapPoint } from './scene';

/** A point whose twin is found by name. */
export interface NamedPoint extends Omit<MapPoint, 'twin'> {
  /** Points of the same name in two languages are twins. */
  name: string;
}

/** The points with the indices of their twins. */
export function withTwins(points: readonly NamedPoint[]): MapPoint[] {
  const places = new Map<string, number[]>();
  points.forEach(({ name }, at) => places.set(name, [...(places.get(name) ?? []), at]));
  return points.map(({ name, ...point }, at) => {
    const twin = places.get(name)!.find((other) => points[other]!.language !== point.language);
    return twin === undefined || twin === at ? point : { ...point, twin };
  });
}
