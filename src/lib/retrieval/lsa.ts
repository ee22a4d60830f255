import type { Vectors } from '../embedding/vectors';
import { seededRng } from '../math/rng';
import type { SparseMatrix } from '../math/sparse';
import { openSvd, type Svd } from '../math/svd';
import { dotRow } from '../math/rows';
import { norm } from '../math/vector';
import { finish, type Stepper } from '../stepper';
import { ROUNDING, scan } from './cosine';
import type { Scoring } from './scoring';
import { countIn, type QueryTerm, type TextIndex } from './text-index';
import { unitQuery } from './tfidf';
import { smoothIdf, tfidfMatrix } from './weighting';

/**
 * A dense space fitted on one text: terms that occur in the same contexts have similar directions, so a chunk can match
 * a query without sharing a word with it.
 */
export interface LsaSpace {
  /** Number of dimensions: the number requested, or fewer if the text is too small. */
  dimensions: number;
  /** `dimensions` rounded up to an even number; the rest of a row is zeros. */
  stride: number;
  /** Row-major [terms × stride]. */
  terms: Float32Array;
  /** Row-major [chunks × stride]; each row has length 1, or 0 if the space does not represent the chunk. */
  chunks: Float32Array;
}

interface FittingProgress {
  done: number;
  of: number;
  /** Defined once all work is done. */
  space: LsaSpace | undefined;
}

/** An arbitrary seed: the random start affects only the rounding of the result. */
const SEED = 1988;

/**
 * Latent semantic analysis (Deerwester et al. 1990): fits a space of few dimensions to the chunks'
 * TF-IDF vectors (each of length 1) by truncated SVD. One unit of work is a slice of rows.
 *
 * @param dimensions at least 1; 16 … 64 suit the small texts of this site.
 */
export function openFitting(index: TextIndex, dimensions: number): Stepper<FittingProgress> {
  const matrix = tfidfMatrix(index.counts, index.postings, index.norms);
  const stepper = openSvd(matrix, dimensions, seededRng(SEED));
  let space: LsaSpace | undefined;
  return {
    advance: (n) => stepper.advance(n),
    snapshot() {
      const { done, of, svd } = stepper.snapshot();
      if (svd) space ??= spaceOf(matrix, svd);
      return { done, of, space };
    },
  };
}

export function fitSpace(index: TextIndex, dimensions: number): LsaSpace {
  return finish(openFitting(index, dimensions), Infinity).space!;
}

/**
 * Scores every chunk by its cosine with the query. The query is folded into the space as if it were a chunk: the sum of
 * its terms' vectors, each times its TF-IDF weight. Because it is a sum, the cosine is a sum with one part for each
 * term.
 */
export function lsa(index: TextIndex, space: LsaSpace, terms: readonly QueryTerm[]): Scoring {
  const vectors = foldedTerms(index, space, terms);
  const query = new Float64Array(space.stride);
  for (const vector of vectors) vector.forEach((value, axis) => (query[axis]! += value));
  return {
    // without any token the space has no dimensions, so every chunk scores 0
    scores: space.stride > 0 ? scan(space.chunks, query) : new Float64Array(index.lengths.length),
    explain: (chunk) =>
      terms.map(({ term, number, df }, place) => {
        const value = dotRow(space.chunks, chunk * space.stride, vectors[place]!);
        const idf = smoothIdf(index.lengths.length, df);
        return { kind: 'term', term, value, tf: countIn(index, number, chunk), df, idf };
      }),
  };
}

/** Each term's part of the query's vector, scaled so that their sum has length 1 (or is 0). */
export function foldedTerms(
  index: TextIndex,
  { terms: rows, stride }: LsaSpace,
  terms: readonly QueryTerm[],
): Float64Array[] {
  const weights = unitQuery(index, terms);
  const vectors = terms.map(({ number }, place) =>
    Float64Array.from(rows.subarray(number * stride, (number + 1) * stride)).map(
      (value) => value * weights[place]!,
    ),
  );
  const sum = new Float64Array(stride);
  for (const vector of vectors) vector.forEach((value, axis) => (sum[axis]! += value));
  const length = norm(sum);
  const scale = length > ROUNDING ? 1 / length : 0;
  return vectors.map((vector) => vector.map((value) => value * scale));
}

function spaceOf(matrix: SparseMatrix, { dimensions, right }: Svd): LsaSpace {
  const stride = dimensions + (dimensions % 2);
  const terms = new Float32Array(matrix.width * stride);
  for (let term = 0; term < matrix.width; term++) {
    const row = right.subarray(term * dimensions, (term + 1) * dimensions);
    terms.set(row, term * stride);
  }
  return { dimensions, stride, terms, chunks: chunkVectors(matrix, terms, stride) };
}

/** Folds each chunk into the space: the weighted sum of its terms' vectors, scaled to length 1. */
function chunkVectors(matrix: SparseMatrix, terms: Float32Array, stride: number): Float32Array {
  const { rows, starts, columns, values } = matrix;
  const chunks = new Float32Array(rows * stride);
  const vector = new Float64Array(stride);
  for (let chunk = 0; chunk < rows; chunk++) {
    vector.fill(0);
    for (let at = starts[chunk]!; at < starts[chunk + 1]!; at++) {
      const row = columns[at]! * stride;
      for (let axis = 0; axis < stride; axis++) vector[axis]! += values[at]! * terms[row + axis]!;
    }
    const length = norm(vector);
    if (length > ROUNDING)
      chunks.set(
        vector.map((value) => value / length),
        chunk * stride,
      );
  }
  return chunks;
}

/**
 * The chunks' vectors without the padding zero of an odd number of dimensions.
 *
 * @param count number of chunks, which a space without dimensions does not determine.
 */
export function spaceVectors({ dimensions, stride, chunks }: LsaSpace, count: number): Vectors {
  if (stride === dimensions) return { count, width: dimensions, values: chunks };
  const values = new Float32Array(count * dimensions);
  for (let chunk = 0; chunk < count; chunk++) {
    const row = chunks.subarray(chunk * stride, chunk * stride + dimensions);
    values.set(row, chunk * dimensions);
  }
  return { count, width: dimensions, values };
}
