import { fc, forAll } from '../../property';
import { describe, expect, test } from 'vitest';
import { fromHalf, halves, toHalf } from '../../../tools/math/half';

describe('16-bit floats', () => {
  // The examples of IEEE 754 binary16 in the literature: https://en.wikipedia.org/wiki/Half-precision_floating-point_format
  test.each([
    [1, 0x3c00],
    [-2, 0xc000],
    [65_504, 0x7bff],
    [2 ** -14, 0x0400],
    [2 ** -24, 0x0001],
    [0.333251953125, 0x3555],
    [1 + 2 ** -10, 0x3c01],
    [0, 0],
    [-0, 0x8000],
    [Infinity, 0x7c00],
  ])('write %d as its known bits', (value, bits) => {
    expect(toHalf(value)).toBe(bits);
    expect(fromHalf(bits)).toBe(value);
  });

  test('round to the nearest, and ties to even', () => {
    expect(fromHalf(toHalf(2049))).toBe(2048);
    expect(fromHalf(toHalf(2051))).toBe(2052);
    expect(toHalf(65_520)).toBe(0x7c00);
    expect(fromHalf(toHalf(NaN))).toBeNaN();
  });

  test('round-trip every pattern of bits', () => {
    for (let bits = 0; bits < 0x10000; bits++)
      if ((bits & 0x7c00) !== 0x7c00) expect(toHalf(fromHalf(bits))).toBe(bits);
  });

  test('err by at most 1/2048 of a normal number', () => {
    const normal = fc.double({ min: 2 ** -14, max: 65_504, noNaN: true });
    forAll(normal, (value) => {
      expect(Math.abs(fromHalf(toHalf(value)) - value)).toBeLessThanOrEqual(value / 2048);
    });
  });

  test('are stored with the low byte first', () => {
    expect([...halves([1, -2])]).toEqual([0x00, 0x3c, 0x00, 0xc0]);
  });
});
