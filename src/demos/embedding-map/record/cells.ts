import type { RecordedMap, RecordedPoint } from '../core/record';
import type { Scene } from '../core/scene';

export type Cells = Record<string, number | string>;

/** Cells such as `umap/trustworthiness`, `en/umap/kept`. */
export function cellsOf({ points, maps }: Drawn, before: string): Cells {
  const cells: Cells = { [`${before}points`]: points.length };
  for (const map of maps) {
    const { trustworthiness, continuity, overlap, k } = map.quality;
    const measured = { trustworthiness, continuity, overlap, kept: round(overlap * k) };
    const found: Cells = { ...measured, ...nearestOf(map, points) };
    const name = `${before}${nameOf(map)}`;
    for (const [what, value] of Object.entries(found)) cells[`${name}/${what}`] = value;
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

function nameOf({ projection, varies, perplexity }: RecordedMap): string {
  if (varies === 'perplexity' && projection === 'tsne') return `${projection}-${perplexity}`;
  return projection;
}

const round = (value: number) => Math.round(value * 1_000) / 1_000;

export interface Drawn {
  points: RecordedPoint[];
  maps: RecordedMap[];
}

/** The points of a run and their vectors, and a question among them. */
export interface Source extends Scene {
  question?: { text: string; vector: Float32Array };
}
