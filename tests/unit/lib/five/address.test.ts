import { describe, expect, test } from 'vitest';
import { caseIn, queryOf } from '~/lib/five/address';

const read = (query: string) => caseIn(new URLSearchParams(query));
const START = { read: undefined, change: 'often', cite: 'must' };

describe('caseIn', () => {
  test('reads a test and two answers', () => {
    expect(read('read=14&change=rarely&cite=no')).toEqual({
      ...{ read: 14, change: 'rarely', cite: 'no' },
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
  ])('falls back to the start where “%s” makes no sense', (query) =>
    expect(read(query)).toEqual(START),
  );
});

describe('queryOf', () => {
  const written = (query: string, kept = '') =>
    String(new URLSearchParams(queryOf(read(query), new URLSearchParams(kept))));

  test('holds what differs from the start alone', () => {
    expect(written('')).toBe('');
    expect(written('read=9&change=often&cite=no')).toBe('read=9&cite=no');
  });

  test('leaves other parameters alone, and replaces its own', () => {
    expect(written('read=3', 'from=mail&read=18&cite=no')).toBe('from=mail&read=3');
  });

  test('is read as it was written', () => {
    for (const query of ['read=14&change=rarely&cite=no', 'read=0', 'cite=no'])
      expect(read(written(query))).toEqual(read(query));
  });
});
