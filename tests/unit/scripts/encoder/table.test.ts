import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inEightBits } from '../../../../scripts/encoder/table';

const rows = (width: number, ...values: number[]) => ({
  count: values.length / width,
  width,
  values: Float32Array.from(values),
});

describe('inEightBits', () => {
  test('makes the largest number of a row 127, and keeps a row of zeros', () => {
    const { table, scales } = inEightBits(rows(2, 0.5, -1, 0, 0, 254, 2));
    expect([...table]).toEqual([64, -127, 0, 0, 127, 1]);
    expect([...scales]).toEqual([Math.fround(1 / 127), 0, 2]);
  });

  test('is off by half a step at most', () => {
    const value = fc.float({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 3 }), (row) => {
        const { table, scales } = inEightBits(rows(3, ...row));
        const apart = row.map((one, axis) => Math.abs(one - table[axis]! * scales[0]!));
        return Math.max(...apart) <= scales[0]! * 0.5001 + 1e-6;
      }),
    );
  });
});
