import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WrittenToken } from '~/lib/language-model/writing';
import { inFrames } from '~/workers/endpoint/write';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const token = (text: string): WrittenToken => ({ text });

test('inFrames reports the tokens of a frame together, in order, without loss or repeats', () => {
  const told: string[] = [];
  const frames = inFrames((tokens) => told.push(tokens.map(({ text }) => text).join('')));
  for (let n = 0; n < 1_000; n++) frames.add(token('a'));
  expect(told).toEqual([]);
  vi.advanceTimersByTime(16);
  expect(told).toEqual(['a'.repeat(1_000)]);
  frames.add(token('b'));
  frames.add(token('c'));
  frames.flush();
  frames.flush();
  vi.advanceTimersByTime(100);
  expect(told.slice(1)).toEqual(['bc']);
});
