import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import {
  buildIndex,
  chunksWith,
  countIn,
  openIndexing,
  queryTerms,
} from '~/lib/retrieval/text-index';
import { segment } from '~/lib/text/segment';

describe('buildIndex', () => {
  test('counts the terms of each chunk', () => {
    const index = buildIndex(['b a b', '', 'a']);
    expect([...index.termNumbers]).toEqual([['b', 0], ['a', 1]]); // prettier-ignore
    expect([...index.lengths]).toEqual([3, 0, 1]);
    expect(index.averageLength).toBeCloseTo(4 / 3, 15);
    expect(chunksWith(index, 1)).toBe(2);
    expect([0, 1, 2].map((chunk) => countIn(index, 0, chunk))).toEqual([2, 0, 0]);
    expect([0, 1, 2].map((chunk) => countIn(index, 1, chunk))).toEqual([1, 0, 1]);
  });

  test('takes a text without chunks, or without tokens', () => {
    expect(buildIndex([]).averageLength).toBe(0);
    expect(buildIndex(['🙂', ' ']).termNumbers.size).toBe(0);
  });

  test('accepts words that are also properties of objects', () => {
    const index = buildIndex(['constructor __proto__ toString']);
    expect(queryTerms(index, 'constructor tostring').map(({ df }) => df)).toEqual([1, 1]);
  });

  test('matches a count by hand', () => {
    const chunk = fc.array(fc.constantFrom('a', 'b', '检索', '索', 'c-d')).map((w) => w.join(' '));
    forAll(fc.array(chunk), (chunks) => {
      const index = buildIndex(chunks);
      for (const [term, number] of index.termNumbers) {
        chunks.forEach((text, at) => {
          const count = segment(text).filter((token) => token === term).length;
          expect(countIn(index, number, at)).toBe(count);
        });
      }
    });
  });
});

test('openIndexing indexes in slices, with the same result', () => {
  const chunks = ['a b', 'b c', 'c', '', 'a'];
  const stepper = openIndexing(chunks);
  expect(stepper.advance(2)).toBe(true);
  expect(stepper.snapshot()).toEqual({ done: 2, of: 5, result: undefined });
  expect(stepper.advance(2)).toBe(true);
  expect(stepper.advance(2)).toBe(false);
  expect(stepper.snapshot()).toEqual({ done: 5, of: 5, result: buildIndex(chunks) });
});
