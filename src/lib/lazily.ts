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
