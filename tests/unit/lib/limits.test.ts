import { describe, expect, test } from 'vitest';
import { checkLimits, numbersOf } from '~/lib/limits';

const LIMITS = {
  steps: { min: 1, max: 9, whole: true },
  share: { min: 0, max: 0.5 },
} as const;

describe('limits of numbers', () => {
  test('accept either end, and anything where no limit is set', () => {
    expect(() => checkLimits({ steps: 1, share: 0.5 }, LIMITS)).not.toThrow();
    expect(() => checkLimits({ share: 0, other: 'a' }, LIMITS)).not.toThrow();
  });

  test.each([
    [{ steps: 10 }, 'steps must be a whole number from 1 to 9; it is 10.'],
    [{ steps: 1.5 }, 'steps must be a whole number from 1 to 9; it is 1.5.'],
    [{ steps: '5' }, 'steps must be a whole number from 1 to 9; it is 5.'],
    [{ share: 0.6 }, 'share must lie between 0 and 0.5; it is 0.6.'],
    [{ share: NaN }, 'share must lie between 0 and 0.5; it is NaN.'],
  ])('report for %o what is allowed', (settings, sentence) => {
    expect(() => checkLimits(settings, LIMITS)).toThrow(new RangeError(sentence));
  });

  test('are read from the fields that hold a number', () => {
    const share = { kind: 'number', default: 0, min: 0, max: 0.5 } as const;
    const fields = { share, plain: { kind: 'flag', default: false } } as const;
    expect(numbersOf(fields)).toEqual({ share });
  });
});
