import { editDistance } from '~/lib/glossary/edit-distance';
import { memoizedIn } from '~/lib/memo';

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

export const finder =
  <T>(entries: () => Promise<ReadonlyMap<string, T>>, what: string, where: string) =>
  async (id: string): Promise<T> =>
    find(await entries(), id, what, where);

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
  return (key) => memoizedIn(cached, key, () => load(key));
}

export const byId = <T extends { id: string }>(entries: () => Promise<readonly T[]>) =>
  once(async () => new Map((await entries()).map((entry) => [entry.id, entry])));

/** A search for the entries that mention a key; used for backlinks. */
export function mentioning<T>(
  entries: () => Promise<readonly T[]>,
  keysOf: (entry: T) => readonly string[],
): (key: string) => Promise<T[]> {
  const groups = once(async () => {
    const mentions = (await entries()).flatMap((entry) =>
      [...new Set(keysOf(entry))].map((key) => ({ key, entry })),
    );
    return Map.groupBy(mentions, ({ key }) => key);
  });
  return async (key) => ((await groups()).get(key) ?? []).map(({ entry }) => entry);
}
