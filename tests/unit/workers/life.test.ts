import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { liveAloud, watchLife } from '~/workers/life';

/** Locks as a browser keeps them: the next in line gets one when its holder lets go. */
class FakeLocks {
  readonly #waiting = new Map<string, (() => void)[]>();

  async request(
    name: string,
    ...[first, second]: [() => unknown] | [{ signal: AbortSignal }, () => unknown]
  ): Promise<void> {
    const [signal, held] =
      typeof first === 'function' ? [undefined, first] : [first.signal, second!];
    const line = this.#waiting.get(name);
    if (!line) {
      this.#waiting.set(name, []);
      return void held();
    }
    await new Promise<void>((resolve, reject) => {
      line.push(resolve);
      signal?.addEventListener('abort', () => reject(new Error('Let go.')));
    });
    held();
  }

  release(name: string): void {
    this.#waiting.get(name)?.shift()?.();
  }
}

let locks: FakeLocks;
let lock = '';
const died = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  locks = new FakeLocks();
  vi.stubGlobal('navigator', { locks });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('')));
  died.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const born = () => liveAloud((name) => (lock = name));

describe('a watched worker', () => {
  test('is dead when it releases its lock, however long it has lived', async () => {
    const life = watchLife('worker.js', died);
    born();
    life.started(lock);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(died).not.toHaveBeenCalled();
    locks.release(lock);
    await vi.advanceTimersByTimeAsync(0);
    expect(died).toHaveBeenCalledOnce();
  });

  test('is dead if it does not start within twelve seconds of getting its script', async () => {
    watchLife('worker.js', died);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(died).toHaveBeenCalledOnce();
  });

  test('is waited for while its script is loading', async () => {
    let come = (_: Response) => {};
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (come = resolve)));
    const life = watchLife('worker.js', died);
    await vi.advanceTimersByTimeAsync(60_000);
    come(new Response('code'));
    await vi.advanceTimersByTimeAsync(9_000);
    born();
    life.started(lock);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(died).not.toHaveBeenCalled();
  });

  test('is no longer watched once the page has ended it', async () => {
    const life = watchLife('worker.js', died);
    born();
    life.started(lock);
    life.end();
    locks.release(lock);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(died).not.toHaveBeenCalled();
  });

  test('has its own lock', () => {
    born();
    const first = lock;
    born();
    expect(lock).not.toBe(first);
  });

  test('reports its start in a browser without locks', () => {
    vi.stubGlobal('navigator', {});
    lock = 'none';
    born();
    expect(lock).toBe('');
  });
});
