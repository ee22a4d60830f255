import { norm } from '~/lib/math/vector';
import { statesAfter, type Model, type ModelConfig } from '~/lib/tinylm';
import { matrices, sizeOf } from '~/lib/tinylm/parameters';
import { upToFour } from '~/lib/tinylm/shapes';

/** Block after which the states are read: of 0 to 3 the best on towns of the pre-training text. */
const AFTER = 2;
/** Tokens before every text: the start and a marker. */
const LEAD = 2;

/**
 * A vector for each text from the untouched model: the mean of its states after two of three blocks, without start and
 * marker. Mean pooling as in Sentence-BERT (Reimers & Gurevych 2019), but without its training.
 * @param texts tokens: start, marker, and at least one more
 * @returns one row of `width` numbers per text
 */
export function ownVectors(model: Model, texts: readonly (readonly number[])[]): Float64Array[] {
  const { width } = model.config;
  const { batch } = model.plan;
  const vectors = texts.map(() => new Float64Array(width));
  for (let from = 0; from < texts.length; from += batch) {
    const some = texts.slice(from, from + batch);
    const length = upToFour(Math.max(...some.map((text) => text.length)));
    const shape = { batch: some.length, length };
    const states = statesAfter(AFTER, model, padded(some, length), shape);
    some.forEach((text, i) => {
      const own = states.subarray((i * length + LEAD) * width, (i * length + text.length) * width);
      addMean(vectors[from + i]!, own);
    });
  }
  return vectors;
}

function padded(texts: readonly (readonly number[])[], length: number): Int32Array {
  const rows = new Int32Array(texts.length * length);
  texts.forEach((text, i) => rows.set(text, i * length));
  return rows;
}

function addMean(vector: Float64Array, rows: Float32Array): void {
  const width = vector.length;
  for (let row = 0; row < rows.length; row += width)
    for (let at = 0; at < width; at++) vector[at]! += (rows[row + at]! * width) / rows.length;
}

/** Multiplications and additions per token: 2 per weight of the blocks that it passes through. */
export const workOfVectors = (config: ModelConfig): number =>
  2 *
  matrices(config)
    .filter(({ name }) => parseInt(name) < AFTER)
    .reduce((sum, matrix) => sum + sizeOf(matrix), 0);

export function centreOf(vectors: readonly Float64Array[]): Float64Array {
  const centre = new Float64Array(vectors[0]!.length);
  for (const vector of vectors)
    vector.forEach((value, at) => (centre[at]! += value / vectors.length));
  return centre;
}

/** The difference between a vector and a centre, scaled to length 1. */
export function seenFrom(centre: Float64Array, vector: Float64Array): Float64Array {
  const moved = vector.map((value, at) => value - centre[at]!);
  const length = norm(moved) || 1;
  return moved.map((value) => value / length);
}
