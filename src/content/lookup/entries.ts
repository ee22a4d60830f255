import { editDistance } from '~/lib/glossary/edit-distance';

/** The three existing ids that are most similar to the requested one. */
export function nearest(id: string, existing: Iterable<string>): string[] {
  const wanted = id.toLowerCase();
  return [...existing]
    .map((other) => ({ other, distance: editDistance(wanted, other.toLowerCase(), Infinity) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** The entry with this id, or an error with the nearest ids and the file to look in. */
export function find<T>(entries: ReadonlyMap<string, T>, id: string, what: string, where: string) {
  const entry = entries.get(id);
  if (entry !== undefined) return entry;
  const near = nearest(id, entries.keys());
  const hint = near.length > 0 ? ` Did you mean ${near.join(', ')}?` : '';
  throw new Error(`No ${what} has the id “${id}”.${hint} Look in ${where}.`);
}

/** Calls `load` the first time and returns the same promise from then on. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  // In dev an author's edit must show without a restart, so nothing is cached.
  if (import.meta.env.DEV) return load;
  let cached: Promise<T> | undefined;
  return () => (cached ??= load());
}

/** Calls `load` the first time a key is asked for and returns the same promise for it from then on. */
export function onceEach<Key, T>(load: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  if (import.meta.env.DEV) return load;
  const cached = new Map<Key, Promise<T>>();
  return (key) => {
    const value = cached.get(key) ?? load(key);
    cached.set(key, value);
    return value;
  };
}

/** Entries by `id`, in the given order. */
export function byId<T extends { id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** For each key, the entries that mention it; used for backlinks. */
export function groupBy<T>(entries: readonly T[], keys: (entry: T) => readonly string[]) {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    for (const key of new Set(keys(entry))) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}
