/**
 * `count` items of a list, evenly spaced and in order, so that a short run has questions of every kind.
 *
 *     spread(['a', 'b', 'c', 'd'], 2) → ['a', 'c']
 *
 * @param count at least 1; if it exceeds the length, all items are returned
 */
export function spread<T>(list: readonly T[], count: number): T[] {
  const taken = Math.min(count, list.length);
  return Array.from({ length: taken }, (_, i) => list[Math.floor((i * list.length) / taken)]!);
}
