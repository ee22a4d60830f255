import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { signTest } from '../../../../scripts/studies/retrieval/sign-test';

describe('the sign test', () => {
  // by hand: twice the lower tail of a fair coin
  test.each([
    [0, 0, 1],
    [1, 1, 1],
    [4, 0, 2 / 16],
    [7, 0, 2 / 128],
    [6, 1, 16 / 128],
    [9, 1, 22 / 1024],
    [5, 3, 186 / 256],
  ])('for %i to %i gives %d', (wins, losses, chance) => {
    expect(signTest(wins, losses)).toBeCloseTo(chance, 12);
  });

  const count = fc.integer({ min: 0, max: 400 });

  test('is symmetric and never above 1', () => {
    forAll(count, count, (wins, losses) => {
      expect(signTest(wins, losses)).toBe(signTest(losses, wins));
      expect(signTest(wins, losses)).toBeLessThanOrEqual(1);
    });
  });

  test('falls with every further win', () => {
    forAll(count, count, (wins, losses) => {
      fc.pre(wins > losses);
      expect(signTest(wins + 1, losses)).toBeLessThan(signTest(wins, losses));
    });
  });
});
