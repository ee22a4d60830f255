import { describe, expect, test } from 'vitest';
import { calibrationOf } from '~/lib/lesson/calibration';
import type { Guess } from '~/lib/lesson/guess';

const GUESSES: Guess[] = [
  { said: '50', right: false, off: 38, sure: 90 },
  { said: '12', right: true, off: 2, sure: 90 },
  { said: '7', right: true, off: 5, sure: 50 },
  { said: 'E-417', right: true, sure: 90 },
  { said: 'E-471', right: false },
];

describe('calibration', () => {
  test('counts, for each stated confidence, how many were right', () => {
    expect(calibrationOf(GUESSES).rated).toEqual([
      { sure: 50, count: 1, right: 1 },
      { sure: 90, count: 3, right: 2 },
    ]);
  });

  test('takes the mean miss over numbers alone, and counts every guess', () => {
    expect(calibrationOf(GUESSES)).toMatchObject({ guesses: 5, meanMiss: 15 });
  });

  test('of nothing has neither marks nor a miss', () => {
    expect(calibrationOf([])).toEqual({ guesses: 0, rated: [], meanMiss: undefined });
  });

  test('leaves no rated guess out, and counts none twice', () => {
    const { rated } = calibrationOf([...GUESSES, ...GUESSES]);
    const count = rated.reduce((sum, row) => sum + row.count, 0);
    expect(count).toBe(2 * GUESSES.filter(({ sure }) => sure).length);
  });
});
