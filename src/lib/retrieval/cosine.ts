import type { Vectors } from '../embedding/vectors';
import { dotRow, dotRows } from '../math/rows';
import { norm } from '../math/vector';
import type { Scoring } from './scoring';

/** Cosines below this are rounding errors of 32-bit numbers, not similarity. */
export const ROUNDING = 1e-6;

/** Scores every chunk by the cosine of its vector with the query's. @param chunks rows of length 1 or 0 */
export function cosine(chunks: Vectors, vector: Float32Array): Scoring {
  const length = norm(vector);
  const scale = length > ROUNDING ? 1 / length : 0;
  const query = Float64Array.from(vector, (value) => value * scale);
  return {
    scores: scan(chunks, query),
    explain: (chunk) => [
      { kind: 'cosine', value: dotRow(chunks.values, chunk * chunks.width, query) },
    ],
  };
}

/** The cosine of every row with a query of length 1; values within the rounding error become 0. */
export const scan = (rows: Vectors, query: Float64Array): Float64Array =>
  dotRows(rows, query).map((score) => (score < ROUNDING ? 0 : score));
