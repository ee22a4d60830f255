import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { completed } from '~/demos/guide/core/rules';
import { FIRST, measurementFor, shownByFirst } from '~/demos/guide/core/measure';

describe('measurementFor', () => {
  test('is the larger of what the limit and the difference need', () => {
    expect(measurementFor({ rate: 0.01 }, false)).toMatchObject({
      forLimit: 299,
      forDifference: 234,
      questions: 299,
    });
    expect(measurementFor({ margin: 0.1 }, false)).toMatchObject({
      forLimit: 97,
      questions: 234,
    });
  });

  test('is never larger for a rough measurement', () => {
    forAll(fc.double({ min: 0.005, max: 0.2, noNaN: true }), fc.boolean(), (at, rate) => {
      const aim = rate ? { rate: at } : { margin: at };
      expect(measurementFor(aim, true).questions).toBeLessThanOrEqual(
        measurementFor(aim, false).questions,
      );
    });
  });
});

test('shownByFirst gives what thirty questions show: failures below 9.5%, or a share within 18 points', () => {
  expect(FIRST).toBe(30);
  expect(shownByFirst({ rate: 0.01 })).toBeCloseTo(1 - 0.05 ** (1 / 30), 12);
  expect(shownByFirst({ rate: 0.01 })).toBeCloseTo(0.095, 3);
  expect(shownByFirst({ margin: 0.1 })).toBeCloseTo(0.179, 3);
});

test('completed uses the first option where nothing was answered', () => {
  const questions = [{ id: 'a', options: [{ id: 'x' }, { id: 'y' }] }];
  expect(completed(questions, {})).toEqual({ a: 'x' });
  expect(completed(questions, { a: 'y' })).toEqual({ a: 'y' });
});
