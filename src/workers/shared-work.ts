import type { Call } from './rpc';

/**
 * Waits for work that several calls share and that the first of them started. If the first call, and with it the work,
 * is cancelled, the next call starts it again.
 */
export async function shared<T>(
  ask: () => Promise<T>,
  { signal }: Pick<Call, 'signal'>,
): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || !isCancelled(error)) throw error;
    }
  }
}

const isCancelled = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';
