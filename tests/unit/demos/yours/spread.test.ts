import { fc, forAll } from '../../../property';
import { expect, test } from 'vitest';
import { countIn, neededFor, spreadOf } from '~/demos/yours/wordings/spread';

test('three wordings have a lowest, a mean and a highest score, and luck explains a small gap', () => {
  const near = spreadOf([41, 38, 44], 50);
  expect(near).toMatchObject({ lowest: 38, mean: 41, highest: 44 });
  expect(near.luck).toBeGreaterThan(0.2);
  expect(spreadOf([10, 30, 45], 50).luck).toBeLessThan(0.001);
  expect(spreadOf([7, 7, 7], 10)).toMatchObject({ luck: 1, needed: Infinity });
});

test('luck explains less, the further the scores are apart and the fewer there are', () => {
  const counts = fc.tuple(fc.integer({ min: 1, max: 39 }), fc.integer({ min: 1, max: 39 }));
  forAll(counts, ([one, other]) => {
    const { luck } = spreadOf([one, other], 40);
    expect(luck).toBeLessThanOrEqual(spreadOf([one, one, other], 40).luck);
    expect(luck).toBeGreaterThan(0);
  });
  expect(neededFor(0.8, 0.6)).toBeLessThan(neededFor(0.8, 0.7));
});

test.each([
  ['1,200', 1200],
  ['４１', 41],
  ['', 'empty'],
  ['4.5', 'text'],
  ['-3', 'text'],
  ['2001', 'many'],
])('%j is counted as %s', (typed, count) => expect(countIn(typed, 2000)).toBe(count));
