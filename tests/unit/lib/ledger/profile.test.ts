import { expect, test } from 'vitest';
import { profiles } from '~/lib/ledger/profile';

const claims = [
  { article: '000', verdict: 'wrong' },
  { article: '000', verdict: 'vague' },
  { article: '001', verdict: 'wrong' },
];

test('profiles count every verdict of every article, zeros included', () => {
  expect(profiles(claims, ['000', '001'], ['wrong', 'vague'])).toEqual([
    { article: '000', total: 2, counts: { wrong: 1, vague: 1 } },
    { article: '001', total: 1, counts: { wrong: 1, vague: 0 } },
  ]);
});
