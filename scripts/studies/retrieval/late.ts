import { rowOf, type Vectors } from '~/lib/embedding/vectors';
import { dot } from '~/lib/math/vector';
import { matchesOf, meanCosine, POOL } from '~/lib/retrieval/late';
import { rankedBy } from '../out-of-sample/scorers';
import { questionsIn, type Asked, type Collection } from './collections';
import { chunksOf } from './cuts';
import type { RealEncoder } from '~/lib/encoder/models';
import { openEncoder } from '../../record/encoders';
import { nameOf, type Direction, type Method, type Searched } from './ranks';

interface Tokens {
  of: readonly number[];
  /** The token vectors of each chunk, and of each question. */
  passages: readonly Vectors[];
  asked: (question: Asked) => Vectors;
}

const opened = new Map<string, Promise<Tokens>>();

/** The token vectors of a collection and its questions, computed once by a model in a direction. */
function tokensOf(
  model: RealEncoder,
  direction: Direction,
  collection: Collection,
): Promise<Tokens> {
  const key = `${model} ${nameOf(direction)} ${collection.name}`;
  const tokens = opened.get(key) ?? embedTokens(model, direction, collection);
  opened.set(key, tokens);
  return tokens;
}

async function embedTokens(
  model: RealEncoder,
  { asked, read }: Direction,
  collection: Collection,
): Promise<Tokens> {
  const { texts, of } = chunksOf(collection, read, 'titled');
  const own = questionsIn(collection.name);
  const encoder = await openEncoder[model]();
  const passages = await encoder.tokens(texts, 'passage');
  const asks = await encoder.tokens(
    own.map(({ text }) => text[asked]),
    'query',
  );
  const places = new Map(own.map(({ id }, at) => [id, at]));
  return { of, passages, asked: ({ id }) => asks[places.get(id)!]! };
}

const scoredBy =
  (
    model: RealEncoder,
    direction: Direction,
    likeness: (question: Vectors, passage: Vectors) => number,
  ): Method =>
  async (collection) => {
    const { of, passages, asked } = await tokensOf(model, direction, collection);
    return {
      of,
      scores: (question) =>
        Float64Array.from(passages, (passage) => likeness(asked(question), passage)),
    };
  };

/**
 * Late interaction over the token vectors of an encoder (Khattab & Zaharia 2020, eq. 3): each token of the question takes the most
 * similar token of the passage, and their cosines are averaged. Neither encoder was trained for it.
 */
export const byTokens = (model: RealEncoder, direction: Direction): Method =>
  scoredBy(model, direction, likeness);

/** The control of late interaction: the very same token vectors, of each text their mean. */
export const byMeanTokens = (model: RealEncoder, direction: Direction): Method =>
  scoredBy(model, direction, (question, passage) => dot(unitMean(question), unitMean(passage)));

/** The first hits of a search, sorted again by late interaction; the others are no hits any more. */
export const sortedAgain =
  (first: Method, model: RealEncoder, direction: Direction): Method =>
  async (collection) => {
    const found: Searched = await first(collection);
    const { passages, asked } = await tokensOf(model, direction, collection);
    return {
      of: found.of,
      scores: (question) => {
        const scores = new Float64Array(passages.length);
        for (const at of rankedBy(found.scores(question)).slice(0, POOL))
          scores[at] = likeness(asked(question), passages[at]!);
        return scores;
      },
    };
  };

/** The mean over the question's tokens of the best cosine of a token of the passage. */
export const likeness = (question: Vectors, passage: Vectors): number =>
  meanCosine(matchesOf(question, passage));

const means = new WeakMap<Vectors, Float32Array>();

function unitMean(tokens: Vectors): Float32Array {
  const known = means.get(tokens);
  if (known) return known;
  const sum = new Float32Array(tokens.width);
  for (let token = 0; token < tokens.count; token++)
    rowOf(tokens, token).forEach((value, axis) => (sum[axis]! += value));
  const length = Math.sqrt(dot(sum, sum));
  const unit = sum.map((value) => value / length);
  means.set(tokens, unit);
  return unit;
}
