import { rowOf, zeros, type Vectors } from '../embedding/vectors';
import { seededRng } from '../math/rng';
import type { SparseMatrix } from '../math/sparse';
import { openSvd, type Svd } from '../math/svd';
import { dotRow } from '../math/rows';
import { norm } from '../math/vector';
import { finish, type Progress, type Stepper } from '../stepper';
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
  /** A row for each term; as wide as the number requested, or less if the text is too small. */
  terms: Vectors;
  /** A row for each chunk, of length 1, or 0 if the space does not represent the chunk. */
  chunks: Vectors;
}

/** An arbitrary seed: the random start affects only the rounding of the result. */
const SEED = 1988;

/**
 * Latent semantic analysis (Deerwester et al. 1990): fits a space of few dimensions to the chunks'
 * TF-IDF vectors (each of length 1) by truncated SVD. One unit of work is a slice of rows.
 *
 * @param dimensions at least 1; 16 … 64 suit the small texts of this site.
 */
export function openFitting(index: TextIndex, dimensions: number): Stepper<Progress<LsaSpace>> {
  const matrix = tfidfMatrix(index);
  const stepper = openSvd(matrix, dimensions, seededRng(SEED));
  let space: LsaSpace | undefined;
  return {
    advance: (n) => stepper.advance(n),
    snapshot() {
      const { done, of, result: svd } = stepper.snapshot();
      if (svd) space ??= spaceOf(matrix, svd);
      return { done, of, result: space };
    },
  };
}

export function fitSpace(index: TextIndex, dimensions: number): LsaSpace {
  return finish(openFitting(index, dimensions), Infinity).result!;
}

/**
 * Scores every chunk by its cosine with the query. The query is folded into the space as if it were a chunk: the sum of
 * its terms' vectors, each times its TF-IDF weight. Because it is a sum, the cosine is a sum with one part for each
 * term.
 */
export function lsa(index: TextIndex, space: LsaSpace, terms: readonly QueryTerm[]): Scoring {
  const vectors = foldedTerms(index, space, terms);
  const { values, width } = space.chunks;
  return {
    scores: scan(space.chunks, added(new Float64Array(width), vectors)),
    explain: (chunk) =>
      terms.map(({ term, number, df }, place) => {
        const value = dotRow(values, chunk * width, vectors[place]!);
        const idf = smoothIdf(index.lengths.length, df);
        return { kind: 'term', term, value, tf: countIn(index, number, chunk), df, idf };
      }),
  };
}

/** Adds some vectors to one of the same width. */
function added<Sum extends Float32Array | Float64Array>(to: Sum, vectors: readonly Float64Array[]) {
  for (const vector of vectors) vector.forEach((value, axis) => (to[axis]! += value));
  return to;
}

/** The query folded into the dense space: of length 1, or zeros. */
export const foldedQuery = (
  index: TextIndex,
  space: LsaSpace,
  terms: readonly QueryTerm[],
): Float32Array<ArrayBuffer> =>
  added(new Float32Array(space.chunks.width), foldedTerms(index, space, terms));

/** Each term's part of the query's vector, scaled so that their sum has length 1 (or is 0). */
function foldedTerms(
  index: TextIndex,
  { terms: rows }: LsaSpace,
  terms: readonly QueryTerm[],
): Float64Array[] {
  const weights = unitQuery(index, terms);
  const vectors = terms.map(({ number }, place) =>
    Float64Array.from(rowOf(rows, number)).map((value) => value * weights[place]!),
  );
  const length = norm(added(new Float64Array(rows.width), vectors));
  const scale = length > ROUNDING ? 1 / length : 0;
  return vectors.map((vector) => vector.map((value) => value * scale));
}

function spaceOf(matrix: SparseMatrix, { dimensions, right }: Svd): LsaSpace {
  const terms = { count: matrix.width, width: dimensions, values: Float32Array.from(right) };
  return { terms, chunks: chunkVectors(matrix, terms) };
}

/** Folds each chunk into the space: the weighted sum of its terms' vectors, scaled to length 1. */
function chunkVectors({ rows, starts, columns, values }: SparseMatrix, terms: Vectors): Vectors {
  const chunks = zeros(rows, terms.width);
  const vector = new Float64Array(terms.width);
  for (let chunk = 0; chunk < rows; chunk++) {
    vector.fill(0);
    for (let at = starts[chunk]!; at < starts[chunk + 1]!; at++) {
      const row = columns[at]! * terms.width;
      for (let axis = 0; axis < terms.width; axis++)
        vector[axis]! += values[at]! * terms.values[row + axis]!;
    }
    const length = norm(vector);
    if (length > ROUNDING) rowOf(chunks, chunk).set(vector.map((value) => value / length));
  }
  return chunks;
}
