import { describe, expect, test } from 'vitest';
import { merit, midpoint, weightOf, type Criterion } from '~/lib/matrix/criteria';

const effort: Criterion = {
  id: 'effort',
  group: 'effort',
  better: 'low',
  ratings: { prompt: 1, rag: [2, 3], finetune: 4, scratch: 5 },
};

test('midpoint is the rating itself, or the middle of a range', () => {
  expect(midpoint(4)).toBe(4);
  expect(midpoint([2, 3])).toBe(2.5);
});

test('merit inverts a rating where low is better', () => {
  expect(merit(effort, 'prompt')).toBe(5);
  expect(merit(effort, 'rag')).toBe(3.5);
  expect(merit({ ...effort, better: 'high' }, 'prompt')).toBe(1);
});

describe('weightOf', () => {
  test('is 1 for a criterion that is not named', () => {
    expect(weightOf(effort, {})).toBe(1);
    expect(weightOf(effort, { effort: 0 })).toBe(0);
  });

  test.each([-0.1, 5.1, NaN, Infinity])('refuses %s and names criterion and bounds', (weight) => {
    expect(() => weightOf(effort, { effort: weight })).toThrow(
      `The weight of "effort" is ${weight}; it must lie between 0 and 5.`,
    );
  });
});
