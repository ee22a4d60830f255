import { rowOf, type Vectors } from '~/lib/embedding/vectors';
import { cosines, meanPlace, nearestTo, type Near } from '~/lib/projection/nearest';
import type { Points } from './scene';

export type Twin = ReturnType<typeof twinsOf>[string];

/** How many of the mapped points a text stands amid, the nearest counting far more. */
export const AMID = 3;
const SHARPER = 4;

export const sharply = (positions: Float32Array, near: readonly Near[]): [x: number, y: number] =>
  meanPlace(
    positions,
    near.map((one) => ({ ...one, similarity: Math.max(0, one.similarity) ** SHARPER })),
  );

/**
 * The twins of terms by their slugs: how many of the other language are as near to a term as its own twin, itself one of them, and
 * which terms that stands amid. A term without one is not among them.
 */
export function twinsOf(own: Points, other: Points) {
  const at = new Map(other.points.map(({ id }, row) => [id, row]));
  return Object.fromEntries(
    own.points.flatMap(({ id }, row) => {
      const twin = at.get(id);
      if (twin === undefined) return [];
      const rank = rankOf(twin, other.vectors, rowOf(own.vectors, row));
      const near = nearestTo(own.vectors, rowOf(other.vectors, twin), AMID);
      return [[id, { rank, near: near.map(rounded) }]];
    }),
  );
}

const rounded = ({ point, similarity }: Near): Near => ({
  point,
  similarity: Math.round(similarity * 1_000) / 1_000,
});

function rankOf(twin: number, others: Vectors, row: Float32Array): number {
  const all = cosines(others, row);
  return all.reduce((rank, cosine) => rank + (cosine > all[twin]! ? 1 : 0), 1);
}
