import type { RecordedMap, RecordedPoint } from '../core/record';
import { nearest, nearestOnMap } from '~/lib/projection/nearest';
import type { Scene } from '../core/scene';

export type Cells = Record<string, number | string>;

/** Cells such as `umap/trustworthiness`, `en/umap/kept`. */
export function cellsOf({ points, maps }: Drawn, source: Source, before: string): Cells {
  const cells: Cells = { [`${before}points`]: points.length };
  for (const map of maps) {
    const { trustworthiness, continuity, overlap, k } = map.quality;
    const found = { trustworthiness, continuity, overlap, kept: round(overlap * k) };
    const name = `${before}${nameOf(map)}`;
    for (const [what, value] of Object.entries(found)) cells[`${name}/${what}`] = value;
    const more = { ...nearestOf(map, points), ...companyOf(map, source) };
    for (const [what, value] of Object.entries(more)) cells[`${name}/${what}`] = value;
  }
  return cells;
}

/** The contents of a map's table: the number of false neighbours, the nearest point, where a question lands. */
function nearestOf({ chosen, landing }: RecordedMap, points: readonly RecordedPoint[]): Cells {
  const found: Cells = {};
  if (chosen) {
    const space = new Set(chosen.inSpace.map(([point]) => point));
    const [first, similarity] = chosen.inSpace[0]!;
    found.false = chosen.onMap.filter(([point]) => !space.has(point)).length;
    found.nearest = points[first]![0];
    found.similarity = similarity;
  }
  if (landing) {
    const [point, score] = landing.nearest[0]!;
    found.lands = points[point]![2];
    found.score = score;
  }
  return found;
}

/**
 * The company of points: the mean share of a point's k nearest in the vectors that belong to its part, and the share of
 * points with a twin whose nearest is that twin, in the vectors and on the map.
 */
function companyOf(map: RecordedMap, { points, vectors }: Source): Cells {
  const company: Cells = {};
  if (points.some(({ part }) => part !== '')) {
    const shares = points.map(({ part }, at) => {
      const near = nearest(vectors, at, map.quality.k);
      return near.filter(({ point }) => points[point]!.part === part).length / near.length;
    });
    company['same-part'] = mean(shares);
  }
  const twinned = points.flatMap(({ twin }, at) => (twin === undefined ? [] : [{ at, twin }]));
  if (twinned.length === 0) return company;
  const places = placesOf(map);
  const is = (found: boolean) => Number(found);
  company.twins = mean(
    twinned.map(({ at, twin }) => is(nearest(vectors, at, 1)[0]?.point === twin)),
  );
  company['twins-on-map'] = mean(
    twinned.map(({ at, twin }) => is(nearestOnMap(places, at, 1)[0]?.point === twin)),
  );
  return company;
}

const mean = (values: readonly number[]) =>
  round(values.reduce((sum, value) => sum + value, 0) / values.length);

function nameOf({ projection, varies, perplexity }: RecordedMap): string {
  if (varies === 'perplexity' && projection === 'tsne') return `${projection}-${perplexity}`;
  return projection;
}

const placesOf = ({ positions }: RecordedMap) =>
  Float32Array.from(positions.split(' ').map(Number));

const round = (value: number) => Math.round(value * 1_000) / 1_000;

export interface Drawn {
  points: RecordedPoint[];
  maps: RecordedMap[];
}

/** The points of a run and their vectors, and a question among them. */
export interface Source extends Scene {
  question?: { text: string; vector: Float32Array };
}
