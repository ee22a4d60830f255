import { expect, test } from 'vitest';
import { decided } from '~/lib/five/verdict';

const FREE = { change: 'rarely', cite: 'no' } as const;
const BOUND = { change: 'often', cite: 'no' } as const;

test('without a reading test, every decision waits for it', () => {
  expect(decided(BOUND)).toMatchObject({ reading: 'test', advice: 'test' });
  expect(decided(FREE).roads).toEqual({
    prompt: 'wait',
    rag: 'wait',
    finetune: 'wait',
    scratch: 'off',
  });
});

test.each([
  [20, 'reads', 'ragPlus', 'rag'],
  [16, 'reads', 'ragPlus', 'rag'],
  [15, 'some', 'both', 'ragMaybe'],
  [10, 'some', 'both', 'ragMaybe'],
  [9, 'cannot', 'tune', 'reader'],
  [0, 'cannot', 'tune', 'reader'],
] as const)('a reading score of %i out of 20 means: %s', (read, reading, free, bound) => {
  expect(decided({ read, ...FREE })).toMatchObject({ reading, advice: free });
  expect(decided({ read, ...BOUND })).toMatchObject({ reading, advice: bound });
});

test('a required source counts like facts that change often', () => {
  expect(decided({ read: 5, change: 'rarely', cite: 'must' })).toEqual(
    decided({ read: 5, ...BOUND }),
  );
});

test('each decision recommends one road, compares two, or teaches reading', () => {
  for (let read = 0; read <= 20; read++)
    for (const rest of [FREE, BOUND]) {
      const standings = Object.values(decided({ read, ...rest }).roads);
      const count = (one: string) => standings.filter((standing) => standing === one).length;
      expect([count('lead') + count('read'), count('both')], String(read)).toBeOneOf([
        [1, 0],
        [0, 2],
      ]);
    }
});
