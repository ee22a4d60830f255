import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { CASES } from './second';
import falls from './second-falls.json';

interface Case {
  id: string;
  trouble: string;
  got: () => unknown;
  want: unknown;
}

const cases = CASES as readonly Case[];

async function holds({ got, want }: Case): Promise<boolean> {
  const saw = await got();
  return typeof want === 'function' ? Boolean(want(saw)) : isDeepStrictEqual(saw, want);
}

test.each(cases.filter(({ id }) => !falls.includes(id)))('$id: $trouble', async (one) => {
  expect(await holds(one), JSON.stringify(await one.got())).toBe(true);
});

test('a trouble is taken off the list once it is mended', async () => {
  const mended = [];
  for (const one of cases.filter(({ id }) => falls.includes(id)))
    if (await holds(one).catch(() => false)) mended.push(one.id);
  expect(mended).toEqual([]);
});
