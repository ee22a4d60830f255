import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountFault, numberIn, thresholdOf } from '~/demos/yours/price/price';

test.each([
  [0, 'free', 0],
  [15, 'sure', 0.75],
  [45, 'sure', 0.9],
  [5_000, 'person', 0.999],
])('beside 5 saved, a mistake that costs %d is %s, from %d on', (costs, kind, from) => {
  const found = thresholdOf({ saves: 5, costs, daily: 1 });
  expect([found.kind, found.day]).toEqual([kind, undefined]);
  expect(found.from).toBeCloseTo(from, 3);
});

test('a day of answering everything pays exactly from the threshold on', () => {
  const amount = fc.integer({ min: 1, max: 1_000 });
  fc.assert(
    fc.property(amount, amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), (...all) => {
      const [saves, costs, daily, right] = all;
      const { from, day } = thresholdOf({ saves, costs, daily, right });
      fc.pre(Math.abs(right - from) > 1e-9);
      expect(day! > 0).toBe(right > from);
    }),
  );
});

test.each([
  ['1,200', 1_200],
  ['2,5', 2.5],
  ['８５％', 85],
  ['$20', 20],
  ['1,200.5', 1_200.5],
  ['much', Number.NaN],
])('%s is read as %d', (text, number) => expect(numberIn(text)).toBe(number));

test.each([
  ['saves', '', 'empty'],
  ['saves', '0', 'small'],
  ['costs', '0', undefined],
  ['costs', 'x', 'noNumber'],
  ['daily', '2e9', 'noNumber'],
  ['daily', '2000000', 'large'],
  ['right', ' ', undefined],
  ['right', '101', 'large'],
  ['right', '-1', 'small'],
] as const)('%s of %j: %s', (name, text, fault) => expect(amountFault(name, text)).toBe(fault));
