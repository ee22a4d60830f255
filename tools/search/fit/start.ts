import { rowOf, type Vectors } from '~/lib/embedding/vectors';
import { leadingEigen } from '../../math/tridiagonal';
import { norm } from '~/lib/math/vector';

/** An encoder's vectors: of each word alone, and of texts. */
export interface Taught {
  readonly words: Vectors;
  readonly texts: Vectors;
}

/** A projection of an encoder's vectors to fewer numbers. */
export interface Projection {
  /** Subtracted first: the mean of the vectors that it was fitted to. */
  readonly mean: Float64Array;
  /** Row-major [encoder's width × width]. */
  readonly axes: Float64Array;
  readonly width: number;
}

/** The projection is fitted to all texts, and to one word in so many. */
const WORDS_BESIDE = 3;

/** The directions in which the texts and some of the words differ most (principal components). */
export function fitProjection({ words, texts }: Taught, width: number): Projection {
  const sample = [
    ...Array.from({ length: texts.count }, (_, at) => rowOf(texts, at)),
    ...Array.from({ length: Math.ceil(words.count / WORDS_BESIDE) }, (_, at) =>
      rowOf(words, at * WORDS_BESIDE),
    ),
  ];
  const mean = meanOf(sample, texts.width);
  const covariance = new Float64Array(texts.width ** 2);
  const centred = new Float64Array(texts.width);
  for (const row of sample) {
    for (let at = 0; at < row.length; at++) centred[at] = row[at]! - mean[at]!;
    for (let i = 0; i < row.length; i++)
      for (let j = 0; j < row.length; j++)
        covariance[i * row.length + j]! += centred[i]! * centred[j]!;
  }
  return { mean, axes: leadingEigen(covariance, texts.width, width).vectors, width };
}

/** Vectors of length 1 in the projection's space, row-major [count × width]. @param mean what is subtracted instead */
export function projected(
  vectors: Vectors,
  { axes, width, ...own }: Projection,
  mean = own.mean,
): Float64Array {
  const out = new Float64Array(vectors.count * width);
  for (let row = 0; row < vectors.count; row++) {
    const into = out.subarray(row * width, (row + 1) * width);
    rowOf(vectors, row).forEach((value, i) => {
      for (let j = 0; j < width; j++) into[j]! += (value - mean[i]!) * axes[i * width + j]!;
    });
    const length = norm(into) || 1;
    for (let j = 0; j < width; j++) into[j]! /= length;
  }
  return out;
}

/** Of a word that is a share p of all words: a / (a + p), the smooth inverse frequency (Arora et al. 2017). */
const SMOOTH = 1e-3;

/**
 * The rows to begin with: each word as the encoder reads it alone, less what all words have in common, times its weight.
 *
 * @param counts how often each word occurs
 */
export function firstRows(
  words: Vectors,
  counts: readonly number[],
  projection: Projection,
): Float64Array {
  const all = Array.from({ length: words.count }, (_, at) => rowOf(words, at));
  const rows = projected(words, projection, meanOf(all, words.width));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return rows.map((value, at) => {
    const share = counts[Math.floor(at / projection.width)]! / total;
    return (value * SMOOTH) / (SMOOTH + share);
  });
}

function meanOf(rows: readonly Float32Array[], width: number): Float64Array {
  const mean = new Float64Array(width);
  for (const row of rows) row.forEach((value, at) => (mean[at]! += value / rows.length));
  return mean;
}
