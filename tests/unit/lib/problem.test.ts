import { describe, expect, test } from 'vitest';
import { Problem } from '~/lib/problem';

class Broken extends Problem<'cup' | 'plate'> {}

describe('a problem', () => {
  test('carries what a page needs to describe it in its own language', () => {
    const problem = new Broken('cup', { count: 2 });
    expect(problem).toBeInstanceOf(Error);
    expect(problem).toMatchObject({ code: 'cup', values: { count: 2 }, name: 'Broken' });
  });

  test('has no values by default', () => {
    expect(new Broken('plate')).toMatchObject({ values: {}, message: 'plate' });
  });

  test('shows its code, values and cause in a log', () => {
    const cause = new Error('slippery');
    const problem = new Problem('too-large', { name: 'a.txt', limit: 20 }, { cause });
    expect(problem.message).toBe('too-large: name a.txt, limit 20');
    expect(problem.cause).toBe(cause);
  });

  test('may have its own message for developers', () => {
    expect(new Problem('worn', {}, { message: 'Wash it.' }).message).toBe('Wash it.');
  });
});
