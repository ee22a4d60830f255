import { fc, forAll } from '../../../property';
import { expect, test } from 'vitest';
import { neededFor } from '~/lib/evidence/needed';
import { answer, spreadOf } from '~/lib/yours/wordings';

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

test('what was measured is told as luck, as shown or as a tie, and else how to measure', () => {
  const wording = 'Answer: {question}';
  const kindOf = (...right: number[]) =>
    answer({ each: right.map((one, at) => ({ n: at + 1, wording, right: one })), n: 50 }).kind;
  expect([kindOf(41, 38, 44), kindOf(4, 38, 44), kindOf(38, 38, 38)]).toEqual([
    'luck',
    'shown',
    'tie',
  ]);
  expect(answer({ each: [{ n: 1, wording }] })).toMatchObject({
    kind: 'none',
    few: neededFor(0.9, 0.7),
  });
});
