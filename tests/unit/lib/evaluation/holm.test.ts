import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { holm } from '~/lib/evaluation/holm';

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

describe("Holm's correction", () => {
  // R: p.adjust(c(0.01, 0.04, 0.03), "holm") and p.adjust(c(0.01, 0.02, 0.03, 0.005), "holm")
  test.each([
    [
      [0.01, 0.04, 0.03],
      [0.03, 0.06, 0.06],
    ],
    [
      [0.01, 0.02, 0.03, 0.005],
      [0.03, 0.04, 0.04, 0.02],
    ],
  ])('gives what R gives for %j', (given, expected) => {
    for (const [at, { adjusted }] of holm(given).entries())
      expect(adjusted).toBeCloseTo(expected[at]!, 12);
  });

  test('never lowers a probability, keeps their order, and multiplies the smallest by their number', () => {
    forAll(probabilities, (given) => {
      const corrected = holm(given).map(({ adjusted }) => adjusted);
      for (const [at, p] of given.entries()) {
        expect(corrected[at]).toBeGreaterThanOrEqual(p);
        for (const [other, q] of given.entries())
          if (p < q) expect(corrected[at]).toBeLessThanOrEqual(corrected[other]!);
      }
      if (given.length > 0)
        expect(Math.min(...corrected)).toBe(Math.min(1, Math.min(...given) * given.length));
    });
  });
});
