import { describe, expect, test } from 'vitest';
import { rankMatches, type Named } from '~/lib/glossary/rank-matches';
import { allowedEdits } from '~/lib/glossary/search-options';

const DOCUMENTS: Named[] = [
  { kind: 'lesson', names: ['Token', '词元'] },
  { kind: 'term', names: ['tokenizer', '分词器'] },
  { kind: 'term', names: ['token budget', '词元预算'] },
  { kind: 'term', names: ['token', '词元'] },
  { kind: 'term', names: ['retriever', '检索器'] },
];

const ranked = (query: string) =>
  rankMatches(query, DOCUMENTS).map(({ document, closeness }) => [document.names[0], closeness]);

describe('rankMatches', () => {
  test('ranks exact names first, then prefixes', () => {
    expect(ranked('token')).toEqual([
      ['token', 'exact'],
      ['Token', 'exact'],
      ['tokenizer', 'start'],
      ['token budget', 'start'],
    ]);
  });

  test.each([
    'TOKEN-BUDGET',
    ' token  budget ',
    'ｔｏｋｅｎ ｂｕｄｇｅｔ',
    '词元预算',
    'tokenbudget',
  ])('treats %s as an exact name', (query) => {
    expect(ranked(query)[0]).toEqual(['token budget', 'exact']);
  });

  test('finds a misspelt name', () => expect(ranked('retreiver')).toEqual([['retriever', 'near']]));

  test('tolerates no typo in Chinese', () => expect(ranked('检素器')).toEqual([]));

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
