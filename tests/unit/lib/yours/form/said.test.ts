import { expect, test } from 'vitest';
import { asTyped, number, shortly } from '~/lib/yours/form/said';

test('a number is said as it was typed, or in the digits that matter', () => {
  const read = asTyped({ now: 7.5, gap: 20, what: 'tides' });
  expect(read).toEqual({ now: number(7.5, 1), gap: number(20, 0), what: 'tides' });
  expect([0.256, 2.56, 25.6].map(shortly)).toEqual([
    number(0.256, 2),
    number(2.56, 1),
    number(25.6, 0),
  ]);
});
