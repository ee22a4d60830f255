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
