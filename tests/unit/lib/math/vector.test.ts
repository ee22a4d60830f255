import { describe, expect, test } from 'vitest';
import { dotRow, dotRows } from '~/lib/math/rows';
import { dot, mean, norm } from '~/lib/math/vector';

test('dot and norm agree with sums worked by hand', () => {
  expect(dot([1, 2, 3], [4, 5, 6])).toBe(32);
  expect(norm([3, 4])).toBe(5);
});

test('mean refuses an empty list', () => {
  expect(() => mean([])).toThrow('an empty list has no mean');
});

describe('dotRows', () => {
  test('agrees with dotRow to the last bit, for any number of rows', () => {
    const query = Float64Array.of(0.1, -0.7, 1.3, 0.9);
    for (let count = 0; count < 10; count++) {
      const rows = new Float32Array(count * 4).map((_, i) => Math.sin(i));
      const one = Array.from({ length: count }, (_, row) => dotRow(rows, row * 4, query));
      expect([...dotRows(rows, query)]).toEqual(one);
    }
  });

  test('is empty for a space without dimensions', () => {
    expect(dotRows(new Float32Array(), new Float64Array())).toHaveLength(0);
  });
});
