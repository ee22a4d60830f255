import { expect, test } from 'vitest';
import { codeOf } from '~/demos/kit/problem';
import { Problem } from '~/lib/problem';

test.each([
  [new Problem('text-too-long'), 'text-too-long'],
  [new DOMException('broken off', 'AbortError'), '20'],
  [new TypeError('a file did not come'), ''],
  [{}, ''],
])('the code of an error is always a string: of %o, %j', (error, code) => {
  expect(codeOf(error)).toBe(code);
});
