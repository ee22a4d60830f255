import type { Place } from './place';

const ROUNDS = 400;

/**
 * Places in the plane whose distances come as close as possible to 1 − cosine, from a start (SMACOF, de Leeuw 1977:
 * each round replaces the stress by a bound whose minimum has a closed form).
 */
export function placesByStress(
  cosines: readonly (readonly number[])[],
  start: readonly Place[],
): Place[] {
  let places = [...start];
  for (let round = 0; round < ROUNDS; round++) places = places.map((_, at) => moved(at, places, cosines[at]!)); // prettier-ignore
  return places;
}

function moved(at: number, places: readonly Place[], cosines: readonly number[]): Place {
  const [x, y] = places[at]!;
  const others = places.flatMap(([ox, oy], other): Place[] => {
    if (other === at) return [];
    const away = Math.sqrt((x - ox) ** 2 + (y - oy) ** 2) || 1e-9;
    const wanted = (1 - cosines[other]!) / away;
    return [[ox + wanted * (x - ox), oy + wanted * (y - oy)]];
  });
  const mean = (axis: 0 | 1) =>
    others.reduce((sum, place) => sum + place[axis], 0) / (others.length || 1);
  return [mean(0), mean(1)];
}
