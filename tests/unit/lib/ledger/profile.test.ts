import { expect, test } from 'vitest';
import { percentOf, profiles } from '~/lib/ledger/profile';

const claims = [
  { article: '000', verdict: 'wrong' },
  { article: '000', verdict: 'vague' },
  { article: '001', verdict: 'wrong' },
];

test('profiles count every verdict of every article, zeros included', () => {
  expect(profiles(claims, ['000', '001'], ['wrong', 'vague'])).toEqual([
    {
      article: '000',
      total: 2,
      counts: [
        { verdict: 'wrong', count: 1 },
        { verdict: 'vague', count: 1 },
      ],
    },
    {
      article: '001',
      total: 1,
      counts: [
        { verdict: 'wrong', count: 1 },
        { verdict: 'vague', count: 0 },
      ],
    },
  ]);
});

test('percentOf rounds to whole per cent and handles an empty total', () => {
  expect(percentOf(1, 3)).toBe(33);
  expect(percentOf(0, 0)).toBe(0);
});
