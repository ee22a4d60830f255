import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetOf, spread } from '~/demos/retriever/core/answering/sheet';
import { askHandbook } from '~/demos/retriever/core/ask';
import { RETRIEVER_DEFAULTS as settings } from '~/demos/retriever/core/settings';
import { HANDBOOK } from '../texts';

const asked = (question: { question?: string; query?: string }, more = {}) =>
  askHandbook(HANDBOOK, question, { ...settings, ...more }, '');

describe('the sheet of what was found', () => {
  test('holds the passages of the prompt under their numbers, and knows which one answers', () => {
    const sheet = sheetOf(asked({ question: 'q2' }));
    expect(sheet).toMatchObject({ id: 'q2', question: 'boat leaves', answerable: true });
    expect(sheet.passages.map(({ number }) => number)).toEqual(
      sheet.passages.map((_, at) => at + 1),
    );
    expect(sheet.passages.filter(({ holds }) => holds).map(({ id }) => id)).toEqual(['boat']);
  });

  test('leaves out what does not fit into the prompt', () => {
    expect(sheetOf(asked({ question: 'q2' }, { budget: 0 })).passages).toEqual([]);
  });

  test('knows that nothing answers a question whose passage the asker may not read', () => {
    expect(sheetOf(asked({ question: 'q3' })).answerable).toBe(false);
  });

  test('knows nothing of a question that was typed, but for what the reader marked', () => {
    const answer = asked({ query: 'boat' });
    expect(sheetOf(answer).answerable).toBeUndefined();
    const marked = sheetOf(answer, ({ source }) => source === 'boat');
    expect(marked.passages.some(({ holds }) => holds)).toBe(true);
  });
});

test('so many are taken evenly, in their order', () => {
  expect(spread(['a', 'b', 'c', 'd'], 2)).toEqual(['a', 'c']);
  expect(spread([1, 2, 3], 9)).toEqual([1, 2, 3]);
  expect(spread([], 3)).toEqual([]);
});

test('none is taken twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (n, count) => {
      const list = Array.from({ length: n }, (_, i) => i);
      const taken = spread(list, count);
      expect(new Set(taken).size).toBe(Math.min(n, count));
    }),
  );
});
