import type { Call } from './rpc';

/**
 * Waits for work that several calls share and the first of them began: where that one was cancelled, and the
 * work with it, the next asks for it again.
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
