import { expect, test } from 'vitest';
import { caseIn, decided } from '~/lib/five/verdict';
import { readFive } from '../../../content/read';

const FREE = { change: 'rarely', cite: 'no' } as const;
const BOUND = { change: 'often', cite: 'no' } as const;

test.each([
  ['', 'test', 'test', 'test'],
  ['20', 'reads', 'ragPlus', 'rag'],
  ['16', 'reads', 'ragPlus', 'rag'],
  ['15', 'some', 'both', 'ragMaybe'],
  ['10', 'some', 'both', 'ragMaybe'],
  ['9', 'cannot', 'tune', 'reader'],
  ['0', 'cannot', 'tune', 'reader'],
] as const)('a reading score of “%s” out of 20 means: %s', (read, reading, free, bound) => {
  expect(decided({ read, ...FREE })).toEqual({ reading, advice: free });
  expect(decided({ read, ...BOUND })).toEqual({ reading, advice: bound });
  expect(decided({ read, change: 'rarely', cite: 'must' }).advice).toBe(bound);
});

test.each(['read=21', 'read=-1', 'read=7.5', 'read=many', 'read=', 'change=x&cite=y', 'read=007'])(
  'an address with “%s” is as if nothing stood there',
  (query) => {
    expect(caseIn(new URLSearchParams(query))).toEqual({
      read: '',
      change: 'often',
      cite: 'must',
    });
  },
);

test('each advice begins with one road, compares two, or teaches reading; untested, all wait', () => {
  const { test: untested, ...others } = readFive().advice;
  expect(Object.values(untested!)).toEqual(['wait', 'wait', 'wait', 'off']);
  for (const [name, roads] of Object.entries(others)) {
    const count = (one: string) => Object.values(roads).filter((at) => at === one).length;
    expect([count('lead') + count('read'), count('both')], name).toBeOneOf([
      [1, 0],
      [0, 2],
    ]);
  }
});
