import { describe, expect, test, vi } from 'vitest';
import { connect, RemoteError, type Call } from '~/workers/rpc';
import { FakeWorker } from './fake-worker';

const service = {
  double: (n: number) => Promise.resolve(n * 2),
  async count(of: number, { progress, pause }: Call) {
    for (let done = 1; done <= of; done++) {
      progress(done, of);
      await pause();
    }
    return of;
  },
  refuse(values: Record<string, string | number>): Promise<never> {
    const error = Object.assign(new Error('The text is too long.'), { code: 'too-large', values });
    return Promise.reject(error);
  },
  never: () => new Promise<never>(() => undefined),
};

function open() {
  const workers: FakeWorker[] = [];
  let deaths = 0;
  const remote = connect<typeof service>(
    'data:text/javascript,',
    () => deaths++,
    () => {
      workers.push(new FakeWorker(service));
      return workers.at(-1) as unknown as Worker;
    },
  );
  return { remote, workers, deaths: () => deaths };
}

describe('connect', () => {
  test('starts no worker before the first call, and one for all calls', async () => {
    const { remote, workers } = open();
    expect(workers).toHaveLength(0);
    expect(await Promise.all([remote.double(2), remote.double(3)])).toEqual([4, 6]);
    expect(workers).toHaveLength(1);
  });

  test('reports progress in order', async () => {
    const { remote } = open();
    const told: number[][] = [];
    const result = await remote.count(3, { onProgress: (done, of) => told.push([done, of]) });
    expect(result).toBe(3);
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('rejects with the message, the code and the values of the worker’s error', async () => {
    const { remote } = open();
    const error = await remote.refuse({ megabytes: 25 }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RemoteError);
    expect(error).toMatchObject({
      message: 'The text is too long.',
      code: 'too-large',
      values: { megabytes: 25 },
    });
  });

  test('continues after an error: the same worker answers the next call', async () => {
    const { remote, workers } = open();
    await remote.refuse({}).catch(() => undefined);
    expect(await remote.double(4)).toBe(8);
    expect(workers).toHaveLength(1);
  });

  test('rejects a method that the worker does not know', async () => {
    const { remote } = open();
    const loose = remote as unknown as Record<string, (n: number) => Promise<unknown>>;
    await expect(loose.triple!(1)).rejects.toThrow('The worker knows no method "triple".');
  });
});

describe('a cancelled call', () => {
  test('rejects at once with the reason, and the worker stops working on it', async () => {
    const { remote, workers } = open();
    const cancel = new AbortController();
    let told = 0;
    const call = remote.count(1_000, { signal: cancel.signal, onProgress: () => told++ });
    await vi.waitFor(() => expect(told).toBeGreaterThan(1));
    cancel.abort(new Error('Cancelled.'));
    await expect(call).rejects.toThrow('Cancelled.');
    const at = told;
    expect(await remote.double(1)).toBe(2);
    expect(told).toBe(at);
    expect(workers[0]!.posted).toContainEqual({ id: 0, abort: true });
  });

  test('never reaches the worker if it was cancelled before', async () => {
    const { remote, workers } = open();
    await expect(remote.double(1, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(workers).toHaveLength(0);
  });

  test('sends nothing more once it is answered', async () => {
    const { remote, workers } = open();
    const cancel = new AbortController();
    expect(await remote.double(2, { signal: cancel.signal })).toBe(4);
    const posted = workers[0]!.posted.length;
    cancel.abort();
    expect(workers[0]!.posted).toHaveLength(posted);
  });

  test('does not affect other calls', async () => {
    const { remote } = open();
    const cancel = new AbortController();
    const first = remote.never(undefined as never, { signal: cancel.signal });
    const second = remote.count(3);
    cancel.abort();
    await expect(first).rejects.toThrow();
    expect(await second).toBe(3);
  });
});

describe('a worker that dies', () => {
  test('rejects every open call with a code that the page has words for', async () => {
    const { remote, workers } = open();
    const calls = [remote.never(undefined as never), remote.never(undefined as never)];
    workers[0]!.die('out of memory');
    for (const call of await Promise.allSettled(calls))
      expect(call).toMatchObject({
        status: 'rejected',
        reason: { code: 'worker-died', message: 'out of memory' },
      });
  });

  test('is replaced: the next call starts a new one', async () => {
    const { remote, workers } = open();
    const lost = remote.never(undefined as never).catch(() => 'lost');
    workers[0]!.die();
    expect(await lost).toBe('lost');
    expect(await remote.double(5)).toBe(10);
    expect(workers).toHaveLength(2);
    expect(workers[0]!.terminated).toBe(true);
  });

  test('is reported to the page once, so that it drops what depended on the worker', async () => {
    const { remote, workers, deaths } = open();
    await remote.double(1);
    workers[0]!.die();
    expect(deaths()).toBe(1);
  });

  test('is taken for dead if it does not end a cancelled call', async () => {
    vi.useFakeTimers();
    const { remote, workers } = open();
    const cancel = new AbortController();
    const cancelled = remote
      .never(undefined as never, { signal: cancel.signal })
      .catch(() => 'over');
    await vi.advanceTimersByTimeAsync(10);
    cancel.abort();
    expect(await cancelled).toBe('over');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(workers[0]!.terminated).toBe(true);
    vi.useRealTimers();
    expect(await remote.double(3)).toBe(6);
  });

  test('stays alive if it does', async () => {
    vi.useFakeTimers();
    const { remote, workers } = open();
    const cancel = new AbortController();
    const cancelled = remote.count(1_000_000, { signal: cancel.signal }).catch(() => 'over');
    await vi.advanceTimersByTimeAsync(10);
    cancel.abort();
    expect(await cancelled).toBe('over');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(workers[0]!.terminated).toBe(false);
    vi.useRealTimers();
  });

  test('can be stopped by the page, with the same effect', async () => {
    const { remote, workers } = open();
    const lost = remote.never(undefined as never).catch((reason: RemoteError) => reason.code);
    remote.stop();
    expect(await lost).toBe('worker-died');
    expect(workers[0]!.terminated).toBe(true);
    expect(await remote.double(1)).toBe(2);
  });
});
