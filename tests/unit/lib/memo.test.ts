import { describe, expect, test, vi } from 'vitest';
import { latest, lru, memoized, memoizedIn, once } from '~/lib/memo';

test('memoized makes its value once, on first use, for all callers', async () => {
  const make = vi.fn(async () => ({ at: 'noon' }));
  const boat = memoized(make);
  expect(make).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([boat(), boat()]);
  expect(await boat()).toBe(first);
  expect(second).toBe(first);
  expect(make).toHaveBeenCalledOnce();
});

test('memoized retries for the next caller after a failure that the first caller sees', async () => {
  const make = vi.fn().mockRejectedValueOnce(new Error('fog')).mockResolvedValue('ferry');
  const boat = memoized(make);
  await expect(boat()).rejects.toThrow('fog');
  expect(await boat()).toBe('ferry');
  expect(make).toHaveBeenCalledTimes(2);
});

test('memoized by key makes each value once, and retries after a failure', async () => {
  const made = new Map<string, Promise<string>>();
  const make = vi.fn().mockRejectedValueOnce(new Error('fog')).mockResolvedValue('ferry');
  await expect(memoizedIn(made, 'bay', make)).rejects.toThrow('fog');
  expect(await Promise.all([memoizedIn(made, 'bay', make), memoizedIn(made, 'bay', make)])).toEqual(
    ['ferry', 'ferry'],
  );
  expect(make).toHaveBeenCalledTimes(2);
  await memoizedIn(made, 'pier', make);
  expect(make).toHaveBeenCalledTimes(3);
});

describe('lru', () => {
  test('makes a value once for each key', () => {
    const make = vi.fn(() => ({ made: make.mock.calls.length }));
    const kept = lru<{ made: number }>(2);
    expect(kept('a', make)).toBe(kept('a', make));
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('drops the value used longest ago', () => {
    const make = vi.fn(() => ({}));
    const kept = lru<object>(2);
    for (const key of ['a', 'b', 'a', 'c']) kept(key, make);
    expect(make).toHaveBeenCalledTimes(3);
    kept('a', make);
    expect(make).toHaveBeenCalledTimes(3);
    kept('b', make);
    expect(make).toHaveBeenCalledTimes(4);
  });

  test('stores nothing for a key whose value failed', () => {
    const kept = lru<object>(2);
    const fail = () => {
      throw new Error('No value.');
    };
    expect(() => kept('a', fail)).toThrow('No value.');
    expect(kept('a', () => ['made'])).toEqual(['made']);
  });
});

test('once makes its value on the first call, even if that is undefined', () => {
  const make = vi.fn(() => undefined);
  const nothing = once(make);
  expect(make).not.toHaveBeenCalled();
  expect([nothing(), nothing()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledOnce();
});

test('latest keeps only the last result for repeated calls', () => {
  const spell = vi.fn((word: string, loud: boolean) => (loud ? word.toUpperCase() : word));
  const spelled = latest(spell);
  const asked = [['fog', true], ['fog', true], ['pier', true], ['pier', false]] as const; // prettier-ignore
  expect(asked.map(([word, loud]) => spelled(word, loud))).toEqual(['FOG', 'FOG', 'PIER', 'pier']);
  expect(spell.mock.calls).toEqual([asked[0], asked[2], asked[3]]);
});
