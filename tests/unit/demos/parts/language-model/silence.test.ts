import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countSilence } from '~/demos/parts/language-model/server-model';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function counted() {
  const told: (number | undefined)[] = [];
  return { told, count: countSilence((seconds) => told.push(seconds)) };
}

test('a silent model is reported after ten seconds, then every second', () => {
  const { told, count } = counted();
  count.begin();
  vi.advanceTimersByTime(9_500);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(80_500);
  expect(told).toHaveLength(81);
  expect(told.at(-1)).toBe(90);
});

test('a new token ends the silence, and the next one is counted from zero', () => {
  const { told, count } = counted();
  count.begin();
  vi.advanceTimersByTime(12_000);
  count.responded();
  expect(told.at(-1)).toBeUndefined();
  vi.advanceTimersByTime(15_000);
  expect(told.at(-1)).toBe(15);
  count.end();
  vi.advanceTimersByTime(15_000);
  expect(told.at(-1)).toBeUndefined();
});
