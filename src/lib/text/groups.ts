/** Items that stand together with those before them. @param goesOn whether the next item still belongs to a group */
export function* groupsOf<T>(
  items: Iterable<T>,
  goesOn: (next: T, group: readonly T[]) => boolean,
): Generator<T[]> {
  let group: T[] = [];
  for (const item of items) {
    if (group.length > 0 && !goesOn(item, group)) {
      yield group;
      group = [];
    }
    group.push(item);
  }
  if (group.length > 0) yield group;
}
