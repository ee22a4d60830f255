import { embedTexts, tokenParts, type CourseVectors } from '../embedding/course';
import { unitRows } from '../embedding/vectors';
import type { Embedder } from './embedder';
import type { TokenVectors } from './rerank';

/**
 * An embedder for the retriever with the course vectors: for chunks, for queries, and token by
 * token.
 */
export function courseEmbedder(course: CourseVectors): Embedder & { tokens: TokenVectors } {
  return {
    embed: (texts) => embedTexts(course, texts),
    query: (text) =>
      tokenParts(course, text).map(({ token, vector }) => ({
        term: token,
        vector,
        idf: course.weight(course.tokens.get(token)!),
      })),
    tokens: tokensOf(course),
  };
}

function tokensOf(course: CourseVectors): TokenVectors {
  let rarest = 0;
  for (const row of course.tokens.values()) rarest = Math.max(rarest, course.weight(row));
  const rowOf = (token: string) => course.tokens.get(token);
  const units = new Map<number, Float32Array>();
  const unit = (row: number): Float32Array => {
    let vector = units.get(row);
    if (!vector) {
      const { values } = unitRows({ count: 1, width: course.dimensions, values: course.row(row) });
      units.set(row, (vector = values));
    }
    return vector;
  };
  return {
    vector(token) {
      const row = rowOf(token);
      return row === undefined ? undefined : unit(row);
    },
    weight(token) {
      const row = rowOf(token);
      return row === undefined ? rarest : course.weight(row);
    },
  };
}
