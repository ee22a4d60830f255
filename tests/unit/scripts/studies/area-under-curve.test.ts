import { describe, expect, test } from 'vitest';
import { areaUnderCurve } from '../../../../scripts/studies/area-under-curve';

describe('areaUnderCurve', () => {
  test('matches the worked example', () => {
    expect(areaUnderCurve([0.9, 0.5], [0.8, 0.5])).toBe(0.625);
  });

  test('is 1 where all are above, 0.5 where all are equal, and undefined without both lists', () => {
    expect(areaUnderCurve([3, 2], [1])).toBe(1);
    expect(areaUnderCurve([1, 1], [1])).toBe(0.5);
    expect(areaUnderCurve([], [1])).toBeNaN();
  });
});
