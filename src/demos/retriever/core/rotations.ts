import { rowOf, unitRows, type Vectors } from '~/lib/embedding/vectors';
import { recallAtK } from '~/lib/evaluation/ranking';
import { seededRng } from '~/lib/math/rng';
import { randomRotation } from '~/lib/math/rotation';
import { mean } from '~/lib/math/vector';
import { cosine } from '~/lib/retrieval/cosine';
import { denseOf, strangerTo } from '~/lib/retrieval/methods';
import { chunkVectors, queryVector } from '~/lib/retrieval/search';
import { topChunks } from '~/lib/retrieval/top';
import { rankedPassages, searchFor } from './evaluate';
import type { Question } from './handbook';
import { searchedText, type RetrieverSettings } from './settings';
import type { HandbookLibrary } from './shelf';

/** The recall of a search whose queries another model embeds, over many rotations of the space. */
export interface RotatedFigures {
  /** The mean over all rotations. */
  recall: number;
  /** The lowest and the highest recall of one rotation. */
  least: number;
  most: number;
}

const ROTATIONS = 500;
const SEED = 1;

/**
 * Recall when queries and chunks are embedded by two models. The axes and signs of a space are arbitrary: turned, it
 * finds the same, but by another model's queries something else. So one pair of spaces measures one accident; this
 * turns the chunks' space at random, by a seed, and averages.
 *
 * @returns undefined for a method that does not rank by vectors alone.
 */
export function rotatedFigures(
  library: HandbookLibrary,
  questions: readonly Question[],
  settings: RetrieverSettings,
): RotatedFigures | undefined {
  const { method, partner, dimensions, k } = settings;
  const dense = denseOf(method, partner);
  if (!dense || method === 'rrf') return undefined;
  const { corpus } = library;
  const asked = questions
    .filter(({ gold }) => gold.length > 0)
    .map((question) => ({
      gold: new Set(question.gold),
      allowed: searchFor(library, question, settings).allowed,
      vector: queryVector(corpus, searchedText(question, settings), strangerTo(dense), dimensions),
    }));
  const chunks = chunkVectors(corpus, dense, dimensions);
  const width = Math.min(chunks.width, asked[0]?.vector.length ?? 0);
  const rng = seededRng(SEED);
  const recalls = Array.from({ length: ROTATIONS }, () => {
    const turned = rotated(chunks, width, randomRotation(width, rng));
    return mean(
      asked.map(({ gold, allowed, vector }) => {
        const { scores } = cosine(corpus.index, turned, [{ vector }]);
        const shown = rankedPassages(library, topChunks(scores, k, allowed));
        return recallAtK(shown, gold, shown.length);
      }),
    );
  });
  return { recall: mean(recalls), least: Math.min(...recalls), most: Math.max(...recalls) };
}

/** The first axes of every row, turned and scaled to length 1. */
function rotated(vectors: Vectors, width: number, rotation: Float64Array): Vectors {
  const values = new Float32Array(vectors.count * width);
  for (let at = 0; at < vectors.count; at++) {
    const row = rowOf(vectors, at);
    for (let axis = 0; axis < width; axis++) {
      let sum = 0;
      for (let from = 0; from < width; from++) sum += row[from]! * rotation[axis * width + from]!;
      values[at * width + axis] = sum;
    }
  }
  return unitRows({ count: vectors.count, width, values });
}
