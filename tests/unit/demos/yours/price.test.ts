import { fc, forAll } from '../../../property';
import { expect, test } from 'vitest';
import { amountFault, numberIn, thresholdOf } from '~/demos/yours/price/price';

test('a free mistake, a dear one and a ruinous one are told apart', () => {
  const kinds = [0, 15, 5_000].map((costs) => {
    const { kind, from, day } = thresholdOf({ saves: 5, costs, daily: 1, right: NaN });
    return [kind, from.toFixed(3), day];
  });
  expect(kinds).toEqual([
    ['free', '0.000', NaN],
    ['sure', '0.750', NaN],
    ['person', '0.999', NaN],
  ]);
});

test('a day of answering everything pays exactly from the threshold on', () => {
  const amount = fc.integer({ min: 1, max: 1_000 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  forAll(amount, amount, amount, share, (saves, costs, daily, right) => {
    const { from, day } = thresholdOf({ saves, costs, daily, right });
    fc.pre(Math.abs(right - from) > 1e-9);
    expect(day > 0).toBe(right > from);
  });
});

test('amounts are read as people type them', () => {
  const typed = ['1,200', '2,5', '８５％', '$20', '1,200.5', 'much'];
  expect(typed.map(numberIn)).toEqual([1_200, 2.5, 85, 20, 1_200.5, NaN]);
});

test.each([
  ['saves', '', 'empty'],
  ['saves', '0', 'small'],
  ['costs', '0', undefined],
  ['daily', '2e9', 'noNumber'],
  ['daily', '2000000', 'large'],
  ['right', ' ', undefined],
  ['right', '-1', 'small'],
] as const)('%s of %j: %s', (name, text, fault) => expect(amountFault(name, text)).toBe(fault));
