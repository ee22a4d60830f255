import { expect, test } from 'vitest';
import { amountIn, countIn, numberFault } from '~/lib/yours/form/numbers';

test.each([
  ['30,000', 30_000],
  ['30k', 30_000],
  ['3万', 30_000],
  ['50 道', 50],
  ['about 1.5k', 1_500],
  ['~40', 40],
  ['大约两万次', 20_000],
  ['４１', 41],
  ['0', 0],
  ['-3', -3],
  ['many', undefined],
])('%j is counted as %s', (typed, count) => expect(countIn(typed)).toBe(count));

test.each([
  ['1,200', 1_200],
  ['2,5', 2.5],
  ['８５％', 85],
  ['$20', 20],
  ['300 元', 300],
  ['三百块', 300],
  ['about 15', 15],
  ['1,200.5', 1_200.5],
  ['much', undefined],
])('%j amounts to %s', (typed, amount) => expect(amountIn(typed)).toBe(amount));

test('a number has one fault at most', () => {
  const limits = { least: 1, most: 10, whole: true };
  const faults = [undefined, 2.5, 0, 11, 10].map((n) => numberFault(n, limits));
  expect(faults).toEqual(['text', 'notWhole', 'small', 'large', undefined]);
});
