/** Letters to insert, delete or replace to turn one text into the other (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The three existing ids that look most like the one asked for. */
export function nearest(id: string, existing: Iterable<string>): string[] {
  const wanted = id.toLowerCase();
  return [...existing]
    .map((other) => ({ other, distance: editDistance(wanted, other.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** The entry with this id, or an error that names the nearest ids and the file to look in. */
export function find<T>(entries: ReadonlyMap<string, T>, id: string, what: string, where: string) {
  const entry = entries.get(id);
  if (entry !== undefined) return entry;
  const near = nearest(id, entries.keys());
  const hint = near.length > 0 ? ` Did you mean ${near.join(', ')}?` : '';
  throw new Error(`No ${what} has the id “${id}”.${hint} Look in ${where}.`);
}
