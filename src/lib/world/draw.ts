import { randomInteger, type Rng } from '../math/rng';

/** A random item, each equally likely. The list must not be empty. */
export function pick<T>(items: readonly T[], rng: Rng): T {
  return items[randomInteger(items.length, rng)]!;
}

/** A random whole number from `low` to `high`, both included. */
export function between(low: number, high: number, rng: Rng): number {
  return low + randomInteger(high - low + 1, rng);
}

/** `count` different items of the list in random order; fewer if the list is shorter. */
export function sample<T>(items: readonly T[], count: number, rng: Rng): T[] {
  const pool = items.slice();
  const drawn = Math.min(count, pool.length);
  for (let i = 0; i < drawn; i++) {
    const at = i + randomInteger(pool.length - i, rng);
    [pool[i], pool[at]] = [pool[at]!, pool[i]!];
  }
  pool.length = drawn;
  return pool;
}
