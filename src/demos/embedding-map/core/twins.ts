import type { MapPoint } from './scene';

/** A point that knows its twin by name. */
export interface NamedPoint extends Omit<MapPoint, 'twin'> {
  /** Points of the same name in two languages are twins. */
  name: string;
}

/** Points that know their twins by number. */
export function withTwins(points: readonly NamedPoint[]): MapPoint[] {
  const places = new Map<string, number[]>();
  points.forEach(({ name }, at) => places.set(name, [...(places.get(name) ?? []), at]));
  return points.map(({ name, ...point }, at) => {
    const twin = places.get(name)!.find((other) => points[other]!.language !== point.language);
    return twin === undefined || twin === at ? point : { ...point, twin };
  });
}
