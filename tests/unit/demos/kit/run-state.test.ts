import { describe, expect, test } from 'vitest';
import { openRuns, type Progress } from '~/demos/kit/run-state';

const runs = () => openRuns<number>((error) => ({ message: (error as Error).message, field: 'k' }));

describe('the runs of a demo', () => {
  test('are counted when they finish, and keep the result', async () => {
    const { run, result, count, status } = runs();
    expect(await run(async () => 7)).toBe(true);
    expect([result.value, count.value, status.value.name]).toEqual([7, 1, 'idle']);
  });

  test('are replaced by a newer run, and only its result is shown', async () => {
    const { run, result, count } = runs();
    let late = (_: number) => {};
    let old: Progress | undefined;
    const first = run((progress) => ((old = progress), new Promise((end) => (late = end))));
    await run(async () => 2);
    late(1);
    old!.onProgress(1, 2);
    expect([await first, old!.signal.aborted]).toEqual([false, true]);
    expect([result.value, count.value]).toEqual([2, 1]);
  });

  test('report why one failed and by which field, and keep the last result', async () => {
    const { run, result, status } = runs();
    await run(async () => 1);
    expect(await run(() => Promise.reject(new Error('no weights')))).toBe(false);
    expect(status.value).toEqual({ name: 'failed', message: 'no weights', field: 'k' });
    expect(result.value).toBe(1);
  });

  test('end when they are stopped', async () => {
    const { run, stop, status, result } = runs();
    const running = run(({ signal }) => new Promise((end) => (signal.onabort = () => end(1))));
    expect(status.value.name).toBe('running');
    stop();
    expect([await running, status.value.name, result.value]).toEqual([false, 'idle', undefined]);
  });
});
