import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SilenceCount, type Silence } from '~/demos/parts/language-model/silence';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function counted() {
  const told: (Silence | undefined)[] = [];
  return { told, count: new SilenceCount((silence) => told.push(silence)) };
}

test('a silence is told from ten seconds on, every second, with the limit', () => {
  const { told, count } = counted();
  count.begin();
  vi.advanceTimersByTime(9_500);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(80_500);
  expect(told).toHaveLength(81);
  expect(told.at(-1)).toEqual({ seconds: 90, limit: 180 });
});

test('a word ends it, and the next silence is counted anew with the limit between words', () => {
  const { told, count } = counted();
  count.begin();
  vi.advanceTimersByTime(12_000);
  count.heard();
  expect(told.at(-1)).toBeUndefined();
  vi.advanceTimersByTime(15_000);
  expect(told.at(-1)).toEqual({ seconds: 15, limit: 60 });
  count.end();
  vi.advanceTimersByTime(15_000);
  expect(told.at(-1)).toBeUndefined();
});

test('a reader who waits on is told no limit', () => {
  const { told, count } = counted();
  count.begin();
  vi.advanceTimersByTime(90_000);
  count.waitOn();
  expect(told.at(-1)).toEqual({ seconds: 90, limit: undefined });
});
