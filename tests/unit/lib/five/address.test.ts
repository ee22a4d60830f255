import { describe, expect, test } from 'vitest';
import { caseIn, queryOf } from '~/lib/five/verdict';

const read = (query: string) => caseIn(new URLSearchParams(query));
const START = { read: undefined, change: 'often', cite: 'must' };

describe('caseIn', () => {
  test('reads a test result and two answers', () => {
    expect(read('read=14&change=rarely&cite=no')).toEqual({
      read: 14,
      change: 'rarely',
      cite: 'no',
    });
    expect(read('read=0')).toEqual({ ...START, read: 0 });
    expect(read('read=20')).toEqual({ ...START, read: 20 });
  });

  test.each([
    '',
    'read=21',
    'read=-1',
    'read=7.5',
    'read=many',
    'read=',
    'change=x&cite=y',
    'read=007',
  ])('uses the defaults where “%s” is invalid', (query) => expect(read(query)).toEqual(START));
});

describe('queryOf', () => {
  const written = (query: string, kept = '') =>
    String(new URLSearchParams(queryOf(read(query), new URLSearchParams(kept))));

  test('contains only what differs from the defaults', () => {
    expect(written('')).toBe('');
    expect(written('read=9&change=often&cite=no')).toBe('read=9&cite=no');
  });

  test('keeps other parameters and replaces its own', () => {
    expect(written('read=3', 'from=mail&read=18&cite=no')).toBe('from=mail&read=3');
  });

  test('is read back as it was written', () => {
    for (const query of ['read=14&change=rarely&cite=no', 'read=0', 'cite=no'])
      expect(read(written(query))).toEqual(read(query));
  });
});
