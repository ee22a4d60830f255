import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Stopping } from '~/demos/parts/language-model/stopping';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A model whose writing ends when it is told to, or with its worker. */
function model() {
  const writing = Promise.withResolvers<string>();
  const calls = { finished: 0, aborted: 0 };
  const stopping = new Stopping({
    finish: () => void calls.finished++,
    abort() {
      calls.aborted++;
      writing.reject(new Error('worker died'));
    },
  });
  return { ...writing, calls, stopping };
}

test('a model that comes to the place between two tokens ends by a word', async () => {
  const { stopping, promise, resolve, calls } = model();
  const written = stopping.during(promise);
  stopping.stop();
  resolve('so far');
  expect(await written).toBe('so far');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toEqual({ finished: 1, aborted: 0 });
});

test('one that writes no token for five seconds is ended with its worker, and told of', async () => {
  const { stopping, promise, calls } = model();
  const written = stopping.during(promise).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  stopping.stop();
  await vi.advanceTimersByTimeAsync(4_900);
  expect(calls.aborted).toBe(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(await written).toMatchObject({ code: 'model-stuck' });
  expect(calls).toEqual({ finished: 1, aborted: 1 });
});

test('each token gives it five seconds more', async () => {
  const { stopping, promise, calls } = model();
  void stopping.during(promise).catch(() => undefined);
  stopping.stop();
  for (let n = 0; n < 5; n++) {
    await vi.advanceTimersByTimeAsync(3_000);
    stopping.heard();
  }
  expect(calls.aborted).toBe(0);
  await vi.advanceTimersByTimeAsync(5_100);
  expect(calls.aborted).toBe(1);
});

test('what fails of itself is told as it was, and a stop without a writing ends nothing', async () => {
  const { stopping, calls } = model();
  await expect(stopping.during(Promise.reject(new Error('no memory')))).rejects.toThrow(
    'no memory',
  );
  stopping.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls.aborted).toBe(0);
});
