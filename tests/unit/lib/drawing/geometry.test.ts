import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { share } from '~/lib/drawing/geometry';
import { percentAxis } from './figures';

const log = { ...percentAxis, from: 0.25, to: 4, log: true };

describe('share', () => {
  test.each([
    [0, 0],
    [0.25, 25],
    [1, 100],
  ])('puts %d of 1 at %d per cent', (value, at) => {
    expect(share(percentAxis, value)).toBeCloseTo(at);
  });

  test('spaces equal ratios equally on a logarithmic axis', () => {
    expect([0.25, 0.5, 1, 2, 4].map((value) => Math.round(share(log, value)))).toEqual([
      0, 25, 50, 75, 100,
    ]);
  });

  test('maps every value of an axis inside it, in order', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.25, max: 4, noNaN: true }),
        fc.double({ min: 0.25, max: 4, noNaN: true }),
        (a, b) => {
          const [x, y] = [share(log, a), share(log, b)];
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(100);
          if (a < b) expect(x).toBeLessThanOrEqual(y);
        },
      ),
    );
  });

  test('refuses a value outside the axis, naming its limits and the remedy', () => {
    expect(() => share(percentAxis, 1.2)).toThrow(
      'The value 1.2 lies outside the axis “percent of 40”, which runs from 0 to 1. Widen the axis.',
    );
    expect(() => share(percentAxis, NaN)).toThrow('lies outside');
  });
});
