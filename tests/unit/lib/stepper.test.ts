import { describe, expect, test } from 'vitest';
import { finish, type Stepper } from '~/lib/stepper';

function countdown(of: number): Stepper<number> & { slices: number[] } {
  let done = 0;
  const slices: number[] = [];
  return {
    slices,
    advance(n) {
      slices.push(n);
      done = Math.min(of, done + n);
      return done < of;
    },
    snapshot: () => done,
  };
}

describe('finish', () => {
  test('runs a stepper to its end and gives the last snapshot', () => {
    expect(finish(countdown(2_500))).toBe(2_500);
  });

  test('asks for slices of the given size, and not more than needed', () => {
    const stepper = countdown(10);
    finish(stepper, 4);
    expect(stepper.slices).toEqual([4, 4, 4]);
  });

  test('does everything at once for an infinite slice', () => {
    const stepper = countdown(10);
    expect(finish(stepper, Infinity)).toBe(10);
    expect(stepper.slices).toHaveLength(1);
  });
});
