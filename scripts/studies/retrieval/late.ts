import { rowOf, type Vectors } from '~/lib/embedding/vectors';
import { dot } from '~/lib/math/vector';
import { rankedBy } from '../out-of-sample/scorers';
import { questionsIn, type Asked, type Collection } from './collections';
import { chunksOf } from './cuts';
import { openEncoder } from '../../record/encoders';
import { nameOf, type Direction, type Method, type Searched } from './ranks';

/** Hits of a search that are sorted again. */
const POOL = 20;

interface Tokens {
  of: readonly number[];
  /** The token vectors of each chunk, and of each question. */
  passages: readonly Vectors[];
  asked: (question: Asked) => Vectors;
}

const opened = new Map<string, Promise<Tokens>>();

/** The token vectors of a collection and its questions by E5, computed once in a direction. */
function tokensOf(direction: Direction, collection: Collection): Promise<Tokens> {
  const key = `${nameOf(direction)} ${collection.name}`;
  const tokens = opened.get(key) ?? embedTokens(direction, collection);
  opened.set(key, tokens);
  return tokens;
}

async function embedTokens({ asked, read }: Direction, collection: Collection): Promise<Tokens> {
  const { texts, of } = chunksOf(collection, read, 'titled');
  const own = questionsIn(collection.name);
  const encoder = await openEncoder.e5();
  const passages = await encoder.tokens(texts, 'passage');
  const asks = await encoder.tokens(
    own.map(({ text }) => text[asked]),
    'query',
  );
  const places = new Map(own.map(({ id }, at) => [id, at]));
  return { of, passages, asked: ({ id }) => asks[places.get(id)!]! };
}

const scoredBy =
  (direction: Direction, likeness: (question: Vectors, passage: Vectors) => number): Method =>
  async (collection) => {
    const { of, passages, asked } = await tokensOf(direction, collection);
    return {
      of,
      scores: (question) =>
        Float64Array.from(passages, (passage) => likeness(asked(question), passage)),
    };
  };

/**
 * Late interaction over the token vectors of E5 (Khattab & Zaharia 2020, eq. 3): each token of the question takes the most similar
 * token of the passage, and their cosines are averaged. E5 was not trained for it.
 */
export const byTokens = (direction: Direction): Method => scoredBy(direction, likeness);

/** The control of late interaction: the very same token vectors, of each text their mean. */
export const byMeanTokens = (direction: Direction): Method =>
  scoredBy(direction, (question, passage) => dot(unitMean(question), unitMean(passage)));

/** The first hits of a search, sorted again by late interaction; the others are no hits any more. */
export const sortedAgain =
  (first: Method, direction: Direction): Method =>
  async (collection) => {
    const found: Searched = await first(collection);
    const { passages, asked } = await tokensOf(direction, collection);
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
export function likeness(question: Vectors, passage: Vectors): number {
  const rows = Array.from({ length: passage.count }, (_, at) => rowOf(passage, at));
  let sum = 0;
  for (let token = 0; token < question.count; token++) {
    const asked = rowOf(question, token);
    let best = -1;
    for (const row of rows) best = Math.max(best, dot(asked, row));
    sum += best;
  }
  return sum / question.count;
}

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
