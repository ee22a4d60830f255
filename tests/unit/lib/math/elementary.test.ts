import { fc, forAll, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { cosine, exponential, logarithm, sine } from '~/lib/math/elementary';

const within = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });

function expectClose(actual: number, expected: number, relative: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

function fingerprint(numbers: number[]): number {
  const words = new Uint32Array(Float64Array.from(numbers).buffer);
  return words.reduce((hash, word) => Math.imul(hash ^ word, 0x01000193) >>> 0, 0x811c9dc5);
}

describe('exponential', () => {
  test('matches the values in tables', () => {
    expect(exponential(0)).toBe(1);
    expect(exponential(-0.5)).toBeCloseTo(0.60653065971263342, 16);
    expectClose(exponential(10), 22026.465794806717, 3e-16);
  });

  test('agrees with the engine’s own', () => {
    forAllOf(2000, within(700), (x) => expectClose(exponential(x), Math.exp(x), 1e-15));
  });

  test('reaches 0 and infinity without a gap before', () => {
    expect(exponential(-746)).toBe(0);
    expect(exponential(-Infinity)).toBe(0);
    expect(exponential(-745)).toBe(5e-324);
    expect(exponential(709.78)).toBeGreaterThan(1.79e308);
    expect(exponential(709.79)).toBe(Infinity);
    expect(exponential(Infinity)).toBe(Infinity);
    expect(exponential(NaN)).toBeNaN();
  });
});

describe('logarithm', () => {
  test('matches the values in tables', () => {
    expect(logarithm(1)).toBe(0);
    expect(logarithm(2)).toBe(Math.LN2);
    expectClose(logarithm(10), 2.302585092994046, 3e-16);
    expectClose(logarithm(1 + 2 ** -30), 2 ** -30 - 2 ** -61, 3e-16);
  });

  test('agrees with the engine’s own, also near 1', () => {
    const positive = fc.oneof(
      fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
    );
    forAllOf(2000, positive, (x) => expectClose(logarithm(x), Math.log(x), 1e-15));
  });

  test('inverts exponential', () => {
    forAll(within(700), (x) => {
      expect(Math.abs(logarithm(exponential(x)) - x)).toBeLessThan(1e-15 * (1 + Math.abs(x)));
    });
  });

  test('is NaN below 0 and −∞ at 0', () => {
    expect(logarithm(0)).toBe(-Infinity);
    expect(logarithm(-1)).toBeNaN();
    expect(logarithm(NaN)).toBeNaN();
    expect(logarithm(Infinity)).toBe(Infinity);
  });
});

describe('sine and cosine', () => {
  test('match the values in tables', () => {
    expect([sine(0), cosine(0)]).toEqual([0, 1]);
    expect(sine(Math.PI / 6)).toBeCloseTo(0.5, 15);
    expect(cosine(Math.PI / 3)).toBeCloseTo(0.5, 15);
    expect([sine(Math.PI / 2), cosine(Math.PI)]).toEqual([1, -1]);
  });

  test('agree with the engine’s own up to a million radians', () => {
    forAllOf(2000, fc.oneof(within(10), within(1e6)), (x) => {
      expect(Math.abs(sine(x) - Math.sin(x))).toBeLessThan(3e-16);
      expect(Math.abs(cosine(x) - Math.cos(x))).toBeLessThan(3e-16);
    });
  });

  test('are odd and even', () => {
    forAll(within(1e4), (x) => {
      expect(sine(-x)).toBeCloseTo(-sine(x), 15);
      expect(cosine(-x)).toBeCloseTo(cosine(x), 15);
    });
  });

  test('are NaN at infinity', () => {
    for (const x of [Infinity, -Infinity, NaN]) expect([sine(x), cosine(x)]).toEqual([NaN, NaN]);
  });
});

test('all four functions give the same bits on every engine', () => {
  const angles = Array.from({ length: 1000 }, (_, i) => (i - 500) * 0.73);
  const values = [exponential, (x: number) => logarithm(x * x), sine, cosine].flatMap((f) =>
    angles.map(f),
  );
  // as the same formulas give in Python
  expect(fingerprint(values)).toBe(2644636776);
});
