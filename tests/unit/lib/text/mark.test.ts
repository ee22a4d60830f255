import { describe, expect, test } from 'vitest';
import { spansToMark } from '~/lib/text/mark';

describe('spansToMark', () => {
  test('finds words regardless of case and width', () => {
    expect(spansToMark('The ＭＩＬＬ burnt. A mill!', new Set(['mill']))).toEqual([
      { start: 4, end: 8 },
      { start: 18, end: 22 },
    ]);
  });

  test('joins only overlapping bigrams', () => {
    expect(spansToMark('检索增强检索', new Set(['检索', '索增']))).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 6 },
    ]);
  });

  test('marks nothing for a query without tokens', () => {
    expect(spansToMark('a b', new Set())).toEqual([]);
  });
});
