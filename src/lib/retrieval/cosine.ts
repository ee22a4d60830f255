import { rowOf, type Vectors } from '../embedding/vectors';
import { dotRow, dotRows } from '../math/rows';
import { norm } from '../math/vector';
import type { QueryPart } from './embedder';
import type { ScorePart, Scoring } from './scoring';
import { chunksWith, countIn, type TextIndex } from './text-index';

/** Cosines below this are rounding errors of 32-bit numbers, not similarity. */
export const ROUNDING = 1e-6;

/**
 * Scores every chunk by the cosine of its vector with the query's. The query's vector is a sum over
 * its terms and so is the cosine: each term adds its share to the score.
 *
 * Vectors with different numbers of dimensions are cut to the smaller number, then scaled to length
 * 1 again. That compares axes by their index, whatever they mean: correct for one embedder, noise
 * for two.
 *
 * @param chunks rows of length 1 or 0.
 */
export function cosine(index: TextIndex, chunks: Vectors, parts: readonly QueryPart[]): Scoring {
  const width = Math.min(chunks.width, parts[0]?.vector.length ?? 0);
  const rows = cutRows(chunks, width);
  const vectors = unitSum(parts, width);
  const query = sumOf(vectors, evenly(width));
  return {
    scores: width > 0 ? scan(rows, query) : new Float64Array(chunks.count),
    explain: (chunk) =>
      parts.map((part, at) =>
        partOf(index, part, chunk, dotRow(rows, chunk * evenly(width), vectors[at]!)),
      ),
  };
}

/** The cosine of every row with a query of length 1; values within the rounding error become 0. */
export function scan(rows: Float32Array, query: Float64Array): Float64Array {
  const scores = dotRows(rows, query);
  for (let chunk = 0; chunk < scores.length; chunk++) {
    if (scores[chunk]! < ROUNDING) scores[chunk] = 0;
  }
  return scores;
}

/** Products are computed two numbers at a time, so rows of an odd width are padded with a zero. */
const evenly = (width: number): number => width + (width % 2);

/**
 * The first axes of every row, scaled to length 1 again; the rows themselves if nothing is cut off.
 */
function cutRows(chunks: Vectors, width: number): Float32Array {
  const stride = evenly(width);
  if (chunks.width === stride) return chunks.values;
  const rows = new Float32Array(chunks.count * stride);
  for (let chunk = 0; chunk < chunks.count; chunk++) {
    const cut = rowOf(chunks, chunk).subarray(0, width);
    const length = norm(cut);
    if (length > ROUNDING)
      cut.forEach((value, axis) => (rows[chunk * stride + axis] = value / length));
  }
  return rows;
}

/** The parts' vectors cut to a width, scaled so that their sum has length 1 (or is 0). */
function unitSum(parts: readonly QueryPart[], width: number): Float64Array[] {
  const vectors = parts.map(({ vector }) =>
    Float64Array.from({ length: evenly(width) }, (_, axis) => (axis < width ? vector[axis]! : 0)),
  );
  const length = norm(sumOf(vectors, evenly(width)));
  const scale = length > ROUNDING ? 1 / length : 0;
  return vectors.map((vector) => vector.map((value) => value * scale));
}

function sumOf(vectors: readonly Float64Array[], width: number): Float64Array {
  const sum = new Float64Array(width);
  for (const vector of vectors) vector.forEach((value, axis) => (sum[axis]! += value));
  return sum;
}

function partOf(
  index: TextIndex,
  { term, idf = 0 }: QueryPart,
  chunk: number,
  value: number,
): ScorePart {
  if (term === undefined) return { kind: 'cosine', value };
  const number = index.termNumbers.get(term);
  const tf = number === undefined ? 0 : countIn(index, number, chunk);
  const df = number === undefined ? 0 : chunksWith(index, number);
  return { kind: 'term', term, value, tf, df, idf };
}
