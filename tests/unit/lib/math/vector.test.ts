import { expect, test } from 'vitest';
import { dotRows } from '~/lib/math/rows';
import { dot, mean, norm } from '~/lib/math/vector';

test('dot and norm agree with sums worked by hand', () => {
  expect(dot([1, 2, 3], [4, 5, 6])).toBe(32);
  expect(norm([3, 4])).toBe(5);
});

test('mean refuses an empty list', () => {
  expect(() => mean([])).toThrow('an empty list has no mean');
});

test.each([0, 1, 4, 5])('dotRows multiplies every row of %i numbers', (width) => {
  const query = Float64Array.of(0.1, -0.7, 1.3, 0.9, 2).subarray(0, width);
  const values = new Float32Array(3 * width).map((_, i) => Math.sin(i));
  const products = [0, 1, 2].map((row) => dot(query, values.subarray(row * width)));
  expect([...dotRows({ count: 3, width, values }, query)]).toEqual(
    products.map((one) => expect.closeTo(one, 12)),
  );
});
