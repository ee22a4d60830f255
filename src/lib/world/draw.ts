import { randomInteger, shuffle, type Rng } from '../math/rng';
import { RELATIONS } from './grammar';
import type { Lexicon } from './lexicon';

/** A random item, each equally likely. The list must not be empty. */
export function pick<T>(items: readonly T[], rng: Rng): T {
  return items[randomInteger(items.length, rng)]!;
}

/** A random whole number from `low` to `high`, both included. */
export function between(low: number, high: number, rng: Rng): number {
  return low + randomInteger(high - low + 1, rng);
}

export const anyRelation = (rng: Rng): number => randomInteger(RELATIONS.length, rng);

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

/** A source of blanks for one page; each call returns another one, or undefined if none is left. */
export type BlankNames = () => number | undefined;

/** Blanks in random order: on one page every blank stands for one name and every name has one blank. */
export function freshBlanks({ blanks }: Lexicon, rng: Rng): BlankNames {
  const order = shuffle(blanks, rng).values();
  return () => order.next().value;
}
