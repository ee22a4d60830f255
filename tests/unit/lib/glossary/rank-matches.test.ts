import { describe, expect, test } from 'vitest';
import { rankMatches, type Named } from '~/lib/glossary/rank-matches';
import { allowedEdits } from '~/lib/glossary/search-options';

const DOCUMENTS: Named[] = [
  { id: 'claim', kind: 'claim', names: ['000-06'] },
  { id: 'lesson', kind: 'lesson', names: ['Token', '词元'] },
  { id: 'tokenizer', kind: 'term', names: ['tokenizer', '分词器'] },
  { id: 'budget', kind: 'term', names: ['token budget', '词元预算'] },
  { id: 'token', kind: 'term', names: ['token', '词元'] },
  { id: 'retriever', kind: 'term', names: ['retriever', '检索器'] },
];

const ranked = (query: string, hits = [{ id: 'claim', score: 9 }]) =>
  rankMatches(query, hits, DOCUMENTS).map(({ document, closeness }) => [document.id, closeness]);

describe('rankMatches', () => {
  test('ranks exact names first, then prefixes, then full-text matches', () => {
    expect(ranked('token')).toEqual([
      ['token', 'exact'],
      ['lesson', 'exact'],
      ['tokenizer', 'start'],
      ['budget', 'start'],
      ['claim', 'text'],
    ]);
  });

  test.each([
    'TOKEN-BUDGET',
    ' token  budget ',
    'ｔｏｋｅｎ ｂｕｄｇｅｔ',
    '词元预算',
    'tokenbudget',
  ])('treats %s as an exact name', (query) => {
    expect(ranked(query)[0]).toEqual(['budget', 'exact']);
  });

  test('ranks a misspelt name above full-text matches', () => {
    expect(ranked('retreiver')).toEqual([
      ['retriever', 'near'],
      ['claim', 'text'],
    ]);
  });

  test('tolerates no typo in Chinese', () => expect(ranked('检素器', [])).toEqual([]));

  test('orders the rest by score', () => {
    const hits = [
      { id: 'claim', score: 1 },
      { id: 'token', score: 2 },
    ];
    expect(ranked('zebra', hits)).toEqual([
      ['token', 'text'],
      ['claim', 'text'],
    ]);
  });

  test.each(['', '   ', '-'])('matches nothing for the empty query "%s"', (query) => {
    expect(ranked(query)).toEqual([]);
  });
});

test.each([
  ['rag', 0],
  ['lora', 1],
  ['adapter', 1],
  ['retriever', 2],
  ['灾难性遗忘', 0],
  ['bm25', 0],
])('allowedEdits of %s is %i', (word, edits) => {
  expect(allowedEdits(word)).toBe(edits);
});
