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
