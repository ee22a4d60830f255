/**
 * So many of a list, evenly from all of it, in its order: a short run then holds questions of every kind.
 *
 *     spread(['a', 'b', 'c', 'd'], 2) → ['a', 'c']
 *
 * @param count from 1 on; as many as there are, if it is more
 */
export function spread<T>(list: readonly T[], count: number): T[] {
  const taken = Math.min(count, list.length);
  return Array.from({ length: taken }, (_, i) => list[Math.floor((i * list.length) / taken)]!);
}
