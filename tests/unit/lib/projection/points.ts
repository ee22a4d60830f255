import { readFileSync } from 'node:fs';
import { unitRows, type Vectors } from '~/lib/embedding/vectors';
import { randomNormal, seededRng } from '~/lib/math/rng';

/** What scikit-learn and umap-learn say; written by tests/reference/projection.py. */
export interface Reference {
  count: number;
  width: number;
  points: number[];
  /** A map of no merit, [count × 2]. */
  positions: number[];
  pca: number[];
  quality: { k: number; trustworthiness: number; continuity: number };
  tsne: { perplexity: number; joint: number[]; divergence: number; slope: number[] };
  umap: { neighbours: number; firstRows: number[] };
  closeness: { a: number; b: number };
}

export const reference = JSON.parse(
  readFileSync('tests/fixtures/projection.json', 'utf8'),
) as Reference;

export const referencePoints: Vectors = {
  count: reference.count,
  width: reference.width,
  values: Float32Array.from(reference.points),
};
export const referenceUnits = unitRows(referencePoints);

export function vectorsOf(rows: readonly (readonly number[])[]): Vectors {
  return {
    count: rows.length,
    width: rows[0]?.length ?? 0,
    values: Float32Array.from(rows.flat()),
  };
}

/** Groups of points around directions drawn by lot; point i belongs to group i mod `groups`. */
export function clusters(count: number, width: number, groups: number, spread = 0.5): Vectors {
  const rng = seededRng(count + width);
  const deviates = (length: number) => Array.from({ length }, () => randomNormal(rng));
  const centres = Array.from({ length: groups }, () => deviates(width));
  const rows = Array.from({ length: count }, (_, at) =>
    deviates(width).map((value, axis) => centres[at % groups]![axis]! + spread * value),
  );
  return vectorsOf(rows);
}

/** Points on a circle at these degrees: their cosines are known by heart. */
export function atDegrees(...degrees: number[]): Vectors {
  return vectorsOf(
    degrees.map((d) => [Math.cos((d * Math.PI) / 180), Math.sin((d * Math.PI) / 180)]),
  );
}

export function closeTo(found: ArrayLike<number>, wanted: ArrayLike<number>): number {
  let most = found.length === wanted.length ? 0 : Infinity;
  for (let at = 0; at < found.length; at++)
    most = Math.max(most, Math.abs(found[at]! - wanted[at]!));
  return most;
}

export function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as T;
  }
}
