import { describe, expect, test } from 'vitest';
import { loosenings, shows } from '~/lib/ledger/loosen';

const entries = [
  { filed: { article: ['000'], verdict: ['wrong'] }, text: 'RAG never hallucinates' },
  { filed: { article: ['001'], verdict: ['vague'] }, text: 'RAG is useful' },
  { filed: { article: ['001'], verdict: ['vague'] }, text: 'tuning is useful' },
];

describe('shows', () => {
  test('joins filter and words', () => {
    expect(shows(entries[0]!, { article: ['000'] }, ['rag'])).toBe(true);
    expect(shows(entries[0]!, { article: ['001'] }, ['rag'])).toBe(false);
    expect(shows(entries[0]!, { article: ['000'] }, ['tuning'])).toBe(false);
  });
});

describe('loosenings', () => {
  test('names the parts whose removal helps, the most fruitful first', () => {
    expect(loosenings(entries, { article: ['000'], verdict: ['vague'] }, [])).toEqual([
      { drop: 'article', count: 2 },
      { drop: 'verdict', count: 1 },
    ]);
  });

  test('counts the typed words as a part', () => {
    expect(loosenings(entries, { article: ['000'] }, ['tuning'])).toEqual([
      { drop: 'article', count: 1 },
      { drop: 'words', count: 1 },
    ]);
  });

  test('is empty when no single part is to blame', () => {
    expect(loosenings(entries, { article: ['000'], verdict: ['vague'] }, ['zebra'])).toEqual([]);
  });
});
