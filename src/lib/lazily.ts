/** Makes a thing when it is first asked for, once for all who ask; what failed is made again for the next. */
export function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((reason: unknown) => {
      made = undefined;
      throw reason;
    }));
}

/** What was made under a key is made once for all who ask; what failed is made again. */
export function onceFor<Key, T>(made: Map<Key, Promise<T>>, key: Key, make: () => Promise<T>) {
  const found = made.get(key) ?? make();
  made.set(key, found);
  found.catch(() => made.delete(key));
  return found;
}

/**
 * Remembers the last values that were made, by key: `make` is called when a key is new or was
 * forgotten. The value asked for longest ago is forgotten first.
 *
 * @param most how many values are kept, at least 1.
 */
export function latest<Value extends object>(
  most: number,
): (key: string, make: () => Value) => Value {
  const kept = new Map<string, Value>();
  return (key, make) => {
    const value = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
