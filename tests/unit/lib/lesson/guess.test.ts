import { expect, test } from 'vitest';
import { stepOf } from '~/lib/lesson/guess';

test.each([
  ['percent', 0, 100, 1],
  ['rank', 0, 72, 1],
  ['requests', 0, 10, 1],
  ['chunks', 207, 1_000, 5],
  ['GB', 0, 500, 5],
  ['steps', 0, 2_000, 20],
  ['nats', 0, 10, 0.1],
  ['neighbours', 0, 5, 0.1],
  ['weight', 1, 5, 0.1],
  ['months', 1, 24, 1],
  ['answers', 0, 18, 1],
])('stepOf in %s from %d to %d is %d', (unit, min, max, step) => {
  expect(stepOf({ min, max }, unit)).toBe(step);
});
