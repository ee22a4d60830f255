import { describe, expect, test } from 'vitest';
import { filled, Problem } from '~/lib/problem';

class Broken extends Problem<'cup' | 'plate'> {}

describe('a problem', () => {
  test('is an error with a sentence, a code and values', () => {
    const problem = new Broken('cup', 'Two cups are broken. Buy more.', { count: 2 });
    expect(problem).toBeInstanceOf(Error);
    expect(problem).toMatchObject({ code: 'cup', values: { count: 2 }, name: 'Broken' });
    expect(problem.message).toBe('Two cups are broken. Buy more.');
  });

  test('without values has none', () => {
    expect(new Broken('plate', 'A plate is broken.').values).toEqual({});
  });
});

describe('a sentence with gaps', () => {
  test('is filled by name, and keeps the name of a gap without a value', () => {
    expect(filled('{count} of {all} in {place}, {count}!', { count: 0, all: 3 })).toBe(
      '0 of 3 in place, 0!',
    );
  });
});
