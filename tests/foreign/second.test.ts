import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { CASES } from './second';

interface Case {
  id: string;
  trouble: string;
  got: () => unknown;
  want: unknown;
}

test.each(CASES as readonly Case[])('$id: $trouble', async ({ got, want }) => {
  const saw = await got();
  const holds = typeof want === 'function' ? Boolean(want(saw)) : isDeepStrictEqual(saw, want);
  expect(holds, JSON.stringify(saw)).toBe(true);
});
