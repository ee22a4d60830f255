import { describe, expect, test } from 'vitest';
import { classChances, fitLogistic } from '../../../tools/math/logistic';

/** Hours of study, and who passed: the example of Wikipedia's article "Logistic regression". */
const HOURS = [
  0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5,
];
const PASSED = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];
const rows = HOURS.map((hours) => ({ columns: [0], values: [hours] }));
const fit = (penalty = 0, steps = 20_000) =>
  fitLogistic(rows, PASSED, { features: 1, classes: 2, penalty, steps });

describe('logistic regression', () => {
  test('matches the published coefficients: −4.0777 and 1.5046', () => {
    const [failed, passed] = fit().weights;
    expect(passed![0]! - failed![0]!).toBeCloseTo(1.5046, 3);
    expect(passed![1]! - failed![1]!).toBeCloseTo(-4.0777, 3);
  });

  test('matches the published probabilities: 0.07 after one hour, 0.97 after five', () => {
    const chance = (hours: number) => classChances(fit(), { columns: [0], values: [hours] })[1]!;
    expect(chance(1)).toBeCloseTo(0.07, 2);
    expect(chance(5)).toBeCloseTo(0.97, 2);
  });

  test('pulls weights towards 0, more with a higher penalty', () => {
    const slope = (penalty: number) => {
      const [failed, passed] = fit(penalty, 2_000).weights;
      return passed![0]! - failed![0]!;
    };
    expect(slope(1)).toBeLessThan(slope(0.1));
    expect(slope(0.1)).toBeLessThan(slope(0));
  });

  test('gives probabilities that add up to 1, however large the scores', () => {
    const weights = [1e4, -1e4, 0].map((slope) => Float64Array.of(slope, 1));
    const chances = classChances({ weights }, { columns: [0], values: [3] });
    expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(chances[0]).toBe(1);
  });
});
