import { rowOf } from '~/lib/embedding/vectors';
import type { RealEncoder } from '~/lib/encoder/models';
import { bm25Scorer, cosineScorer, lsaScorer, rankedBy } from '../out-of-sample/scorers';
import { questionsIn, type Asked, type Collection } from './collections';
import { chunksOf, type CutName } from './cuts';
import { embedded } from './embedded';
import type { Direction, Method, Searched } from './ranks';

/** Numbers of a chunk in latent semantic analysis, as the retriever's. */
const DIMENSIONS = 24;
/** The constant of reciprocal rank fusion (Cormack, Clarke & Büttcher 2009). */
const RANK_CONSTANT = 60;

/** BM25 with the settings of the retriever. @param added what is searched for after the question */
export const byBm25 =
  ({ asked, read }: Direction, cut: CutName = 'titled', added = nothing): Method =>
  (collection) => {
    const { texts, of } = chunksOf(collection, read, cut);
    const score = bm25Scorer(texts);
    return { of, scores: (question) => score(question.text[asked] + added(question)) };
  };

const nothing = (_: Asked): string => '';

/** Latent semantic analysis fitted on the passages that are searched. */
export const byLsa =
  ({ asked, read }: Direction, cut: CutName = 'titled'): Method =>
  (collection) => {
    const { texts, of } = chunksOf(collection, read, cut);
    const score = lsaScorer(texts, DIMENSIONS);
    return { of, scores: (question) => score(question.text[asked]) };
  };

/** Cosines of an encoder's vectors. @param reader the encoder of the questions, if it is another one */
export const byVectors =
  (
    model: RealEncoder,
    { asked, read }: Direction,
    cut: CutName = 'titled',
    questionVectors: (collection: Collection) => Promise<QuestionVectors> = (collection) =>
      queriesBy(model, asked, collection),
  ): Method =>
  async (collection) => {
    const { texts, of } = chunksOf(collection, read, cut);
    const passages = await embedded(model, 'passage', texts);
    const vectorOf = await questionVectors(collection);
    return {
      of,
      scores: (question) => cosineScorer(passages, () => vectorOf(question))(question.text[asked]),
    };
  };

type QuestionVectors = (question: Asked) => Float32Array;

/** The vectors of the questions about a collection. */
export async function queriesBy(
  model: RealEncoder,
  asked: Direction['asked'],
  { name }: Collection,
): Promise<QuestionVectors> {
  const own = questionsIn(name);
  const vectors = await embedded(
    model,
    'query',
    own.map(({ text }) => text[asked]),
  );
  const places = new Map(own.map(({ id }, at) => [id, at]));
  return ({ id }) => rowOf(vectors, places.get(id)!);
}

/** Fuses two searches of the same chunks. */
const fusing =
  (one: Method, other: Method, fuse: (a: Float64Array, b: Float64Array) => Float64Array): Method =>
  async (collection) => {
    const [first, second]: Searched[] = [await one(collection), await other(collection)];
    return { of: first!.of, scores: (asked) => fuse(first!.scores(asked), second!.scores(asked)) };
  };

/** Reciprocal rank fusion (Cormack, Clarke & Büttcher 2009): each list gives a chunk 1 / (60 + its rank). */
export const byRanks = (one: Method, other: Method): Method =>
  fusing(one, other, (a, b) => {
    const first = sharesOf(a);
    const second = sharesOf(b);
    return first.map((share, at) => share + second[at]!);
  });

function sharesOf(scores: Float64Array): Float64Array {
  const shares = new Float64Array(scores.length);
  rankedBy(scores).forEach((at, place) => (shares[at] = 1 / (RANK_CONSTANT + place + 1)));
  return shares;
}

/**
 * A convex combination (Bruch, Gai & Ingber 2023, TM2C2): scores are brought to 0 … 1 between the least that is possible (0 for
 * words, −1 for cosines) and the best of the question, and added with a weight.
 *
 * @param weight of the cosines, 0 … 1
 */
export const bySum = (words: Method, cosines: Method, weight: number): Method =>
  fusing(words, cosines, (a, b) => {
    const first = scaled(a, 0);
    const second = scaled(b, -1);
    return first.map((score, at) => (1 - weight) * score + weight * second[at]!);
  });

function scaled(scores: Float64Array, least: number): Float64Array {
  const most = Math.max(...scores);
  return scores.map((score) => (most > least ? (score - least) / (most - least) : 0));
}
