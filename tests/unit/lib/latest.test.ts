import { describe, expect, test, vi } from 'vitest';
import { latest } from '~/lib/latest';

describe('latest', () => {
  test('makes a value once for each key', () => {
    const make = vi.fn(() => ({ made: make.mock.calls.length }));
    const kept = latest<{ made: number }>(2);
    expect(kept('a', make)).toBe(kept('a', make));
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('forgets the value asked for longest ago', () => {
    const make = vi.fn(() => ({}));
    const kept = latest<object>(2);
    for (const key of ['a', 'b', 'a', 'c']) kept(key, make);
    expect(make).toHaveBeenCalledTimes(3);
    kept('a', make);
    expect(make).toHaveBeenCalledTimes(3);
    kept('b', make);
    expect(make).toHaveBeenCalledTimes(4);
  });

  test('keeps nothing of a key whose value could not be made', () => {
    const kept = latest<object>(2);
    const fail = () => {
      throw new Error('No value.');
    };
    expect(() => kept('a', fail)).toThrow('No value.');
    expect(kept('a', () => ['made'])).toEqual(['made']);
  });
});
