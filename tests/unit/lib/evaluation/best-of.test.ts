import { expect, test } from 'vitest';
import { bestOf } from '~/lib/evaluation/best-of';

test('the best of one is as good as it is', () => {
  expect(bestOf(1, 20, 0.6).mean).toBeCloseTo(0.6);
});

test('of two that toss one coin each, the best has a head in three of four', () => {
  expect(bestOf(2, 1, 0.5)).toEqual({ mean: 0.75, low: 0, high: 1 });
});

test('of sixty the best looks much better than it is, and less so with more questions', () => {
  const [few, many] = [20, 400].map((questions) => bestOf(60, questions, 0.6));
  expect(few!.mean).toBeCloseTo(0.84, 2);
  expect(many!.mean).toBeLessThan(0.67);
  expect(few!.low).toBeLessThan(few!.mean);
  expect(few!.high).toBeGreaterThan(few!.mean);
});
