import { describe, expect, test } from 'vitest';
import { isProblem } from '~/demos/problem';
import { Problem } from '~/lib/problem';

describe('a problem of a kind', () => {
  test('is told by how its code begins', () => {
    expect(isProblem(new Problem('text-too-long'), 'text-')).toBe(true);
    expect(isProblem(new Problem('own-empty'), 'text-')).toBe(false);
  });

  test.each([
    new DOMException('broken off', 'AbortError'),
    new TypeError('a file did not come'),
    { code: 20 },
    {},
  ])('is not %o, whose code is a number or none', (error) => {
    expect(isProblem(error, 'text-')).toBe(false);
  });
});
