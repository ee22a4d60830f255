import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { between, inside, share, ticksTo } from '~/lib/drawing/scale';
import { percentAxis } from './figures';

const log = { ...percentAxis, from: 0.25, to: 4, log: true };

describe('share', () => {
  test('spaces equal ratios equally on a logarithmic axis', () => {
    expect([0.25, 0.5, 1, 2, 4].map((value) => Math.round(share(log, value)))).toEqual([
      0, 25, 50, 75, 100,
    ]);
  });

  test('maps every value of an axis inside it, in order', () => {
    forAll(
      fc.double({ min: 0.25, max: 4, noNaN: true }),
      fc.double({ min: 0.25, max: 4, noNaN: true }),
      (a, b) => {
        const x = share(log, a);
        const y = share(log, b);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(100);
        if (a < b) expect(x).toBeLessThanOrEqual(y);
      },
    );
  });

  test('refuses a value outside the axis, naming its limits and the remedy', () => {
    expect(() => share(percentAxis, 1.2)).toThrow(
      'The value 1.2 lies outside the axis “percent of 40”, which runs from 0 to 1. Widen the axis.',
    );
    expect(() => share(percentAxis, NaN)).toThrow('lies outside');
  });
});

test('a scale maps a range onto places, by logarithms if asked', () => {
  expect([0, 5, 10].map(between([0, 10], [200, 100]))).toEqual([200, 150, 100]);
  expect([1, 10, 100].map(between([1, 100], [0, 100], true))).toEqual([0, 50, 100]);
  expect([-3, 40, 150].map(inside)).toEqual([0, 40, 100]);
});

test('ticks are round, begin at zero, and end just above the highest value', () => {
  expect(ticksTo(930)).toEqual([0, 200, 400, 600, 800, 1_000]);
  expect(ticksTo(5.69)).toEqual([0, 2, 4, 6]);
  expect(ticksTo(3)).toEqual([0, 1, 2, 3]);
  expect(ticksTo(0).length).toBeGreaterThan(1);
  forAll(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (highest) => {
    const ticks = ticksTo(highest);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest * (1 - 1e-9));
    expect(ticks.length).toBeLessThanOrEqual(7);
  });
});
