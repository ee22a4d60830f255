import { describe, expect, test } from 'vitest';
import { seededRng } from '~/lib/math/rng';
import { randomRotation } from '~/lib/math/rotation';

describe('a random rotation', () => {
  test.each([1, 2, 3, 24])('has orthonormal rows with %i dimensions', (width) => {
    const rotation = randomRotation(width, seededRng(7));
    for (let one = 0; one < width; one++)
      for (let other = 0; other < width; other++) {
        let product = 0;
        for (let axis = 0; axis < width; axis++)
          product += rotation[one * width + axis]! * rotation[other * width + axis]!;
        expect(product).toBeCloseTo(one === other ? 1 : 0, 12);
      }
  });

  test('prefers no direction: the mean of many is near zero', () => {
    const rng = seededRng(3);
    const sum = new Float64Array(9);
    for (let draw = 0; draw < 2000; draw++)
      randomRotation(3, rng).forEach((value, at) => (sum[at]! += value / 2000));
    for (const value of sum) expect(Math.abs(value)).toBeLessThan(0.05);
  });

  test('is the same for the same seed', () => {
    expect(randomRotation(4, seededRng(5))).toEqual(randomRotation(4, seededRng(5)));
    expect(randomRotation(4, seededRng(5))).not.toEqual(randomRotation(4, seededRng(6)));
  });
});
