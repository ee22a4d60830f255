import { unitRows, type Vectors } from '~/lib/embedding/vectors';
import type { Embedder, Embedders } from '~/lib/retrieval/embedder';
import { norm } from '~/lib/math/vector';
import { segment, segmentWithOffsets } from '~/lib/text/segment';

/** A token's vector, drawn from its letters: the same every time, alike to no other. */
function drawn(token: string, width: number): number[] {
  let state = [...token].reduce((sum, letter) => sum * 31 + letter.codePointAt(0)!, 7) >>> 0;
  return Array.from({ length: width }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.3;
  });
}

/** An embedder whose texts are the sums of their tokens' vectors; `rows` says those of some tokens. */
export function embedderBy(
  width: number,
  rows: Record<string, number[]> | undefined = undefined,
): Embedder {
  const vectorOf = (token: string) => (rows ? rows[token] : drawn(token, width));
  const parts = (text: string) =>
    segment(text).flatMap((term) => {
      const vector = vectorOf(term);
      return vector ? [{ term, vector, idf: 1 }] : [];
    });
  const sum = (text: string) =>
    parts(text).reduce<number[]>(
      (total, { vector }) => total.map((value, axis) => value + vector[axis]!),
      Array.from({ length: width }, () => 0),
    );
  return {
    tokens(_, text) {
      const placed = segmentWithOffsets(text);
      const values = Float32Array.from(placed.flatMap(({ token }) => vectorOf(token) ?? []));
      const vectors = unitRows({ count: placed.length, width, values });
      return { vectors, places: placed.map(({ start, end }) => ({ start, end })) };
    },
    embed(texts): Vectors {
      const values = Float32Array.from(texts.flatMap(sum));
      return unitRows({ count: texts.length, width, values });
    },
    query(text) {
      const length = norm(sum(text));
      return parts(text).map(({ vector, ...part }) => ({
        ...part,
        vector: vector.map((value) => (length === 0 ? 0 : value / length)),
      }));
    },
  };
}

/** An encoder: the whole of a query is one vector. */
export function wholeEmbedder(width: number): Embedder {
  const words = embedderBy(width);
  return {
    tokens: (kind, text) => words.tokens(kind, text),
    embed: (texts) => words.embed(texts),
    query: (text) => [{ vector: words.embed([text]).values }],
  };
}

/** Every embedder there is. */
export const EMBEDDERS: Embedders = { encoder: wholeEmbedder(6) };
