import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embedText, type CourseVectors } from '~/lib/embedding/course';
import { dot } from '~/lib/math/vector';
import { courseEmbedder } from '~/lib/retrieval/course-embedder';
import { sumOfParts } from '~/lib/retrieval/scoring';
import { openCorpus, search } from '~/lib/retrieval/search';

const ROWS: Record<string, [number[], number]> = {
  mill: [[1, 0, 0], 2],
  wheel: [[3, 1, 0], 1],
  boat: [[0, 1, 0], 3],
  检索: [[0, 0.5, 0.5], 2],
};
const course: CourseVectors = {
  dimensions: 3,
  tokens: new Map(Object.keys(ROWS).map((token, row) => [token, row])),
  row: (row) => Float32Array.from(Object.values(ROWS)[row]![0]),
  weight: (row) => Object.values(ROWS)[row]![1],
};
const embedder = courseEmbedder(course);

describe('course vectors in the retriever', () => {
  test('score by the cosine of two texts, explained token by token', () => {
    const text = fc
      .array(fc.constantFrom(...Object.keys(ROWS), 'xyzzy'), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (chunk, query) => {
        const [hit] = search(openCorpus([chunk], { course: embedder }), query, {
          method: 'course',
        });
        const expected = dot(embedText(course, chunk), embedText(course, query));
        expect(hit?.score ?? 0).toBeCloseTo(expected, 5);
        if (hit) expect(sumOfParts(hit.parts)).toBeCloseTo(hit.score, 12);
      }),
    );
  });

  test('report how much each token weighs', () => {
    expect(embedder.query('boat mill').map(({ term, idf }) => [term, idf])).toEqual([
      ['boat', 3],
      ['mill', 2],
    ]);
  });

  test('give each token a direction, and an unknown one the weight of the rarest', () => {
    const { vector, weight } = embedder.tokens;
    expect([...vector('wheel')!]).toEqual([
      expect.closeTo(3 / Math.sqrt(10), 6),
      expect.closeTo(1 / Math.sqrt(10), 6),
      0,
    ]);
    expect(vector('xyzzy')).toBeUndefined();
    expect([weight('wheel'), weight('xyzzy')]).toEqual([1, 3]);
  });
});
