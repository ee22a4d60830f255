import { describe, expect, test } from 'vitest';
import { roadOfLesson, roadsOfClaim } from '~/lib/ledger/roads';

test.each([
  ['P3', 'prompt'],
  ['R1', 'rag'],
  ['F7', 'finetune'],
  ['T2', 'scratch'],
  ['S1', undefined],
  ['C4', undefined],
])('roadOfLesson of %s is %s', (id, road) => {
  expect(roadOfLesson(id)).toBe(road);
});

describe('roadsOfClaim', () => {
  test('combines the topic and the lessons without duplicates, in the order of the site', () => {
    expect(roadsOfClaim({ topic: 'lora', lessons: ['F3', 'R2', 'S1'] })).toEqual([
      'rag',
      'finetune',
    ]);
  });

  test('is empty for a claim about the article itself', () => {
    expect(roadsOfClaim({ topic: 'article', lessons: ['S5'] })).toEqual([]);
  });
});
