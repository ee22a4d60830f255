import type { Vectors } from '~/lib/embedding/vectors';
import type { Locale } from '~/lib/locale';

/** One point of a map. */
export interface MapPoint {
  id: string;
  /** The text next to it. */
  label: string;
  /** The whole line or passage. */
  text: string;
  language: Locale | '';
  /** Part of the course, document of the corpus or kind of word; '' if it has none. */
  part: string;
  /** The index of the same point in the other language. */
  twin?: number;
}

/** Points and their vectors, row by row. */
export interface Scene {
  points: MapPoint[];
  vectors: Vectors;
}

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
