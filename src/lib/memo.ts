export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Keeps the last result of a function, for callers that ask the same several times in a row. */
export function latest<T, Of extends unknown[] = [string]>(
  make: (...of: Of) => T,
): (...of: Of) => T {
  let made: { of: Of; value: T } | undefined;
  return (...of) => {
    if (!made?.of.every((one, at) => one === of[at])) made = { of, value: make(...of) };
    return made!.value;
  };
}

/** Makes a value on the first request and shares it with all callers; after a failure the next caller tries again. */
export function memoized<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((reason: unknown) => {
      made = undefined;
      throw reason;
    }));
}

/** Makes a value once per key and shares it with all callers; after a failure the next caller tries again. */
export function memoizedIn<Key, T>(
  made: Map<Key, Promise<T>>,
  key: Key,
  make: () => Promise<T>,
): Promise<T> {
  const found = made.get(key) ?? make();
  made.set(key, found);
  found.catch(() => made.delete(key));
  return found;
}

/**
 * An LRU cache: `make` is called if a key is new or was evicted. The least recently used value is evicted first.
 *
 * @param most number of values kept, at least 1.
 */
export function lru<Value extends object>(most: number): (key: string, make: () => Value) => Value {
  const saved = new Map<string, Value>();
  return (key, make) => {
    const value = saved.get(key) ?? make();
    saved.delete(key);
    saved.set(key, value);
    const [oldest] = saved.keys();
    if (saved.size > most && oldest !== undefined) saved.delete(oldest);
    return value;
  };
}
