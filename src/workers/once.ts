/** What was made under a key is made once for all who ask; what failed is made again. */
export function onceFor<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>) {
  const found = made.get(key) ?? make();
  made.set(key, found);
  found.catch(() => made.delete(key));
  return found;
}
