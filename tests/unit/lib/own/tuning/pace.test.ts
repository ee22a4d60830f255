import { expect, test } from 'vitest';
import { NO_PACE, paced, roughSeconds, secondsLeft } from '~/lib/own/tuning/pace';
import type { TuningRun } from '~/lib/own/tuning/run';
import { USUAL_PLAN } from '~/lib/own/tuning/settings';

const runAt = (step: number, looks = 0, more: Partial<TuningRun> = {}): TuningRun => ({
  plan: USUAL_PLAN,
  step,
  steps: 50,
  losses: [],
  stops: Array.from({ length: looks }, () => ({ step: 0, loss: 1, replies: [] })),
  before: { held: [], known: [] },
  ...more,
});

test('the time left is that of the steps, the looks and the replies to come', () => {
  let pace = paced(NO_PACE, { ...runAt(0), before: undefined }, runAt(0), 20);
  for (let step = 1; step <= 2; step++) pace = paced(pace, runAt(step - 1), runAt(step), 2);
  expect(secondsLeft(pace, runAt(2))).toBeUndefined(); // fewer than three steps
  for (let step = 3; step <= 9; step++) pace = paced(pace, runAt(step - 1), runAt(step), 2);
  // 36 steps, five looks that each take as long as four of them, and the replies
  expect(secondsLeft(pace, runAt(9))).toBe(36 * 2 + 5 * 8 + 20);
  pace = paced(pace, runAt(9), runAt(10, 1), 7);
  // 36 steps, four looks at steps 20, 30, 40 and 50, and the replies
  expect(secondsLeft(pace, runAt(10, 1))).toBe(36 * 2 + 4 * 7 + 20);
  expect(secondsLeft(pace, runAt(50, 5))).toBe(20);
});

test('a rough time is shared by the workers', () => {
  expect(roughSeconds({ learnt: 10_000, written: 1_000 }, 2)).toBeCloseTo(75);
});
