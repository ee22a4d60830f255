/** How entries of a list are told apart, and what becomes of one that two hands have changed differently. */
export interface Kind<T> {
  nameOf(one: T): string;
  isAlike(one: T, other: T): boolean;
  both(mine: T, theirs: T): readonly T[];
}

/**
 * The list that two hands have made of one: what one has changed, added or taken away counts, and an entry that one has
 * taken away and the other changed stays.
 *
 * @param base the list that both began with
 * @returns `mine` itself where nothing of it changes
 */
export function mergedList<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  { nameOf, isAlike, both }: Kind<T>,
): readonly T[] {
  if (theirs === base) return mine;
  const named = (all: readonly T[]) => new Map(all.map((one) => [nameOf(one), one]));
  const before = named(base);
  const here = named(mine);
  const there = named(theirs);
  const isAsBefore = (one: T) => {
    const was = before.get(nameOf(one));
    return was !== undefined && isAlike(one, was);
  };
  const ofMine = (one: T): readonly T[] => {
    const other = there.get(nameOf(one));
    if (other === undefined) return isAsBefore(one) ? [] : [one];
    if (isAlike(one, other) || isAsBefore(other)) return [one];
    return isAsBefore(one) ? [other] : both(one, other);
  };
  const added = theirs.filter((one) => !here.has(nameOf(one)) && !isAsBefore(one));
  const merged = [...mine.flatMap(ofMine), ...added];
  const isMine = merged.length === mine.length && merged.every((one, at) => one === mine[at]);
  return isMine ? mine : merged;
}
