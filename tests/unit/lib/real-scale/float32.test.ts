import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortestFloat32, writeVector } from '~/lib/real-scale/float32';

/** Floats that have all their 24 bits: none closer to 0 than 2^-126. */
const NORMAL = fc
  .float({ noNaN: true, noDefaultInfinity: true })
  .filter((value) => value === 0 || Math.abs(value) >= 2 ** -126);

describe('shortestFloat32', () => {
  test.each([
    [Math.fround(0.1), 0.1],
    [Math.fround(1 / 3), 0.33333334],
    [16_777_216, 16_777_216],
    [Math.fround(3.4028235e38), 3.4028235e38],
    [0, 0],
  ])('writes %d as %d', (value, short) => {
    expect(shortestFloat32(value)).toBe(short);
  });

  test('is read back as the same float, and one digit less would not be', () => {
    fc.assert(
      fc.property(NORMAL, (value) => {
        const short = shortestFloat32(value);
        expect(Math.fround(short) === value).toBe(true);
        const digits = short.toExponential().replace(/e.*|[^0-9]/g, '').length;
        if (digits > 6) {
          expect(Math.fround(Number(value.toPrecision(digits - 1)))).not.toBe(value);
        }
      }),
    );
  });
});

describe('writeVector', () => {
  test('writes JSON, without the sign of a zero', () => {
    expect(writeVector(Float32Array.of(0.6, -0.8, -0, 1e-7))).toBe('[0.6,-0.8,0,1e-7]');
  });
});
