import { unitRows, type Vectors } from '~/lib/embedding/vectors';
import type { Embedder, Embedders } from '~/lib/retrieval/embedder';
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
export function embedderBy(width: number, rows?: Record<string, number[]>): Embedder {
  const vectorOf = (token: string) => (rows ? rows[token] : drawn(token, width));
  const sum = (text: string) =>
    segment(text).reduce<number[]>(
      (total, token) => total.map((value, axis) => value + (vectorOf(token)?.[axis] ?? 0)),
      Array.from({ length: width }, () => 0),
    );
  const embed = (texts: readonly string[]): Vectors => {
    const values = Float32Array.from(texts.flatMap(sum));
    return unitRows({ count: texts.length, width, values });
  };
  return {
    embed,
    query: (text) => embed([text]).values,
    tokens(_, text) {
      const placed = segmentWithOffsets(text);
      const values = Float32Array.from(placed.flatMap(({ token }) => vectorOf(token) ?? []));
      const vectors = unitRows({ count: placed.length, width, values });
      return { vectors, places: placed.map(({ start, end }) => ({ start, end })) };
    },
  };
}

export const EMBEDDERS: Embedders = { encoder: embedderBy(6) };
