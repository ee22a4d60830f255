export interface Agreement {
  /** Items judged by both. */
  items: number;
  same: number;
  /** Cohen's kappa, at most 1; undefined without items, or if both give one label to all. */
  kappa: number | undefined;
}

/**
 * The agreement of two people. Percentage agreement flatters: two who say "full" nine times out of
 * ten agree on most items by chance. Kappa corrects for chance: (p − e) / (1 − e), where p is the
 * share of equal labels and e the share expected if each drew labels at their own rates (Cohen
 * 1960).
 *
 *     full full part none | full part part none   → p = 3/4, e = 5/16, kappa = 7/11
 *
 * @param pairs the labels of both, item by item
 */
export function agreement<T>(pairs: readonly (readonly [T, T])[]): Agreement {
  const items = pairs.length;
  const same = pairs.filter(([one, other]) => one === other).length;
  const expected = chanceOf(pairs);
  const kappa = items === 0 || expected === 1 ? undefined : rest(same / items, expected);
  return { items, same, kappa };
}

const rest = (observed: number, expected: number) => (observed - expected) / (1 - expected);

/** The share of items on which both would agree by chance. */
function chanceOf<T>(pairs: readonly (readonly [T, T])[]): number {
  let chance = 0;
  for (const label of new Set(pairs.map(([one]) => one))) {
    const byOne = pairs.filter(([one]) => one === label).length;
    const byOther = pairs.filter(([, other]) => other === label).length;
    chance += (byOne * byOther) / pairs.length ** 2;
  }
  return chance;
}
