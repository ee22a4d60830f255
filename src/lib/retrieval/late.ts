import { rowOf, rowsOf, type Vectors } from '../embedding/vectors';
import { dot } from '../math/vector';
import { segmentWithOffsets } from '../text/segment';
import type { Span } from '../text/span';
import type { Allowed, MatchPart, Scoring } from './scoring';
import { topChunks } from './top';

/** The tokens of a text as an encoder reads them: a unit vector of each, and its place in the text. */
export interface TokenVectors {
  vectors: Vectors;
  places: readonly Span[];
}

/** Hits of the search before it that late interaction sorts again. */
export const POOL = 20;

/** For a token of the question the most similar token of a passage, and their cosine. */
interface Match {
  token: number;
  cosine: number;
}

/** The most similar token of the passage for each token of the question; none for a passage without tokens. */
export function matchesOf(question: Vectors, passage: Vectors): Match[] {
  const rows = rowsOf(passage);
  if (rows.length === 0) return [];
  return Array.from({ length: question.count }, (_, asked) => {
    const row = rowOf(question, asked);
    const best: Match = { token: 0, cosine: -1 };
    rows.forEach((other, token) => {
      const cosine = dot(row, other);
      if (cosine > best.cosine) Object.assign(best, { token, cosine });
    });
    return best;
  });
}

/** The mean cosine of some matches, −1 … 1. */
export const meanCosine = (matches: readonly Match[]): number =>
  matches.reduce((sum, { cosine }) => sum + cosine, 0) / Math.max(1, matches.length);

interface Tokens {
  query: string;
  question: TokenVectors;
  passage: (chunk: number) => TokenVectors;
}

/**
 * Late interaction (ColBERT; Khattab & Zaharia 2020, eq. 3): each token of the question takes the most similar token of the
 * passage, and the score is the mean of their cosines. Only the first hits of another search are sorted; the rest are no hits.
 *
 * @param before scores of the search whose first 20 hits are sorted again
 */
export function lateInteraction(
  before: Float64Array,
  { query, question, passage }: Tokens,
  allowed?: Allowed,
): Scoring {
  const scores = new Float64Array(before.length);
  for (const chunk of topChunks(before, POOL, allowed))
    scores[chunk] = meanCosine(matchesOf(question.vectors, passage(chunk).vectors));
  const names = namesOf(query, question.places);
  return {
    scores,
    explain(chunk): MatchPart[] {
      const { vectors, places } = passage(chunk);
      const matches = matchesOf(question.vectors, vectors);
      return [...new Set(names)].map((term) => {
        const own = matches.filter((_, at) => names[at] === term);
        const cosine = meanCosine(own);
        const met = own.map(({ token }) => places[token]!);
        return { kind: 'match', term, cosine, value: (cosine * own.length) / matches.length, met };
      });
    },
  };
}

/** The name of a token that stands nowhere in the text, such as a mark before its first word. */
export const NOWHERE = '·';

/** For each token of a question the word that it is most of; for one that is no part of a word, the token itself. */
function namesOf(query: string, places: readonly Span[]): string[] {
  const words = segmentWithOffsets(query);
  return places.map(({ start, end }) => {
    const shared = words.map((word) => Math.min(end, word.end) - Math.max(start, word.start));
    const most = Math.max(0, ...shared);
    return most > 0 ? words[shared.indexOf(most)]!.token : query.slice(start, end) || NOWHERE;
  });
}
