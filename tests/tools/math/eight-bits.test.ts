import { fc, forAll } from '../../property';
import { describe, expect, test } from 'vitest';
import { inEightBits } from '../../../tools/math/eight-bits';

describe('inEightBits', () => {
  test('scales the largest number of a row to 127, and keeps a row of zeros', () => {
    const { integers, scales } = inEightBits(Float32Array.of(0.5, -1, 0, 0, 254, 2), 2);
    expect([...integers]).toEqual([64, -127, 0, 0, 127, 1]);
    expect([...scales]).toEqual([Math.fround(1 / 127), 0, 2]);
  });

  test('is off by half a step at most', () => {
    const value = fc.float({ min: -100, max: 100, noNaN: true });
    forAll(fc.array(value, { minLength: 3, maxLength: 3 }), (row) => {
      const { integers, scales } = inEightBits(Float32Array.from(row), 3);
      const apart = row.map((one, axis) => Math.abs(one - integers[axis]! * scales[0]!));
      return Math.max(...apart) <= scales[0]! * 0.5001 + 1e-6;
    });
  });
});
