import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { bootstrapInterval } from '~/lib/evaluation/bootstrap';
import { randomInteger, seededRng } from '~/lib/math/rng';
import { spreadOf } from '~/lib/evaluation/spread';
import { spreadOfShares } from '../../../../tools/evaluation/spread-of-shares';

const bits = (rights: number, of: number) => Array.from({ length: of }, (_, i) => +(i < rights));

const tables = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }))
  .chain(([seeds, questions]) =>
    fc.array(
      fc.array(fc.integer({ min: -1, max: 1 }), { minLength: questions, maxLength: questions }),
      { minLength: seeds, maxLength: seeds },
    ),
  );

describe('spreadOf', () => {
  test('gives the interval of a coin tossed twice, worked out by hand', () => {
    // 0, 1/2 and 1 come with 1/4, 1/2 and 1/4: no tail of 2.5 % can be cut off
    expect(spreadOf([[0, 1]])).toEqual({ mean: 0.5, low: 0, high: 1 });
    // of six tosses: none with 1/64 < 2.5 %, none or one with 7/64
    expect(spreadOf([[0, 1, 0, 1, 0, 1]])).toEqual({ mean: 0.5, low: 1 / 6, high: 5 / 6 });
  });

  test('agrees with a sampling bootstrap for one seed', () => {
    const values = bits(70, 120);
    const drawn = bootstrapInterval(values, seededRng(1), { resamples: 20_000 });
    const { low, high } = spreadOf([values]);
    expect(low).toBeCloseTo(drawn.low, 1.5);
    expect(high).toBeCloseTo(drawn.high, 1.5);
  });

  test('agrees with a two-level sampling bootstrap', () => {
    const values = [bits(30, 40), bits(12, 40), bits(22, 40)];
    const rng = seededRng(2);
    const means = Array.from({ length: 20_000 }, () => {
      let sum = 0;
      for (let seed = 0; seed < 3; seed++) {
        const one = values[randomInteger(3, rng)]!;
        for (let i = 0; i < 40; i++) sum += one[randomInteger(40, rng)]!;
      }
      return sum / 120;
    }).sort((a, b) => a - b);
    const { low, high } = spreadOf(values);
    expect(low).toBeCloseTo(means[500]!, 1.5);
    expect(high).toBeCloseTo(means[19_499]!, 1.5);
  });

  test('is wider when seeds differ than when they agree', () => {
    const agree = spreadOf([bits(50, 100), bits(50, 100), bits(50, 100)]);
    const differ = spreadOf([bits(20, 100), bits(50, 100), bits(80, 100)]);
    expect(differ.mean).toBeCloseTo(agree.mean);
    expect(differ.high - differ.low).toBeGreaterThan(2 * (agree.high - agree.low));
  });

  test('contains the mean, stays within the values, and mirrors with their sign', () => {
    forAll(tables, (values) => {
      const { mean, low, high } = spreadOf(values);
      expect(low).toBeLessThanOrEqual(mean + 1e-9);
      expect(high).toBeGreaterThanOrEqual(mean - 1e-9);
      expect(low).toBeGreaterThanOrEqual(Math.min(...values.flat()) - 1e-9);
      expect(high).toBeLessThanOrEqual(Math.max(...values.flat()) + 1e-9);
      const turned = spreadOf(values.map((seed) => seed.map((value) => -value)));
      expect(turned.low).toBeCloseTo(-high);
      expect(turned.high).toBeCloseTo(-low);
    });
  });

  test('refuses seeds with different numbers of questions, or without any', () => {
    expect(() => spreadOf([[1, 0], [1]])).toThrow('2, 1 questions');
    expect(() => spreadOf([])).toThrow('no questions');
  });
});

describe('spreadOfShares', () => {
  test('is the interval of the answers behind the shares, in any order', () => {
    const values = [bits(30, 40), bits(12, 40), bits(22, 40)];
    expect(spreadOfShares([30 / 40, 12 / 40, 22 / 40], 40)).toEqual(spreadOf(values));
  });

  test('is exact where every answer is right, or none is', () => {
    // Clopper and Pearson's limits by SciPy 1.17.1: beta.ppf(.025, 300, 1) and beta.ppf(.975, 1, 120).
    const all = spreadOfShares([1, 1, 1], 100);
    expect(all).toMatchObject({ mean: 1, high: 1 });
    expect(all.low).toBeCloseTo(0.9877790253, 9);
    const none = spreadOfShares([0], 120);
    expect(none).toMatchObject({ mean: 0, low: 0 });
    expect(none.high).toBeCloseTo(0.0302729726, 9);
  });

  test('is very wide for one question', () => {
    expect(spreadOfShares([1], 1).low).toBeCloseTo(0.025);
  });
});
