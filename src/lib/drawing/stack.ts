/** An item on a lane, and how many of the same value were before it. */
export interface Stacked<Item> {
  of: Item;
  value: number;
  level: number;
}

export function stacked<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => number,
): Stacked<Item>[] {
  const taken = new Map<string, number>();
  return items.map((item) => {
    const value = valueOf(item);
    const level = taken.get(value.toFixed(4)) ?? 0;
    taken.set(value.toFixed(4), level + 1);
    return { of: item, value, level };
  });
}

/** Offsets by level: 0, then alternately up and down (−1, 1, −2, 2). */
export const offset = (level: number): number => Math.ceil(level / 2) * (level % 2 ? -1 : 1);
