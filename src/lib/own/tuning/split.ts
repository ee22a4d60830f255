import { seededRng, shuffle } from '../../math/rng';

/** Rows to learn from, to choose the stop by, and to be looked at once, at the end. */
export interface Split<T> {
  train: T[];
  stop: T[];
  held: T[];
}

/** From so many rows on, some may choose the stop; with fewer, the number of passes is fixed. */
const ENOUGH = 40;
const HELD = 0.2;
const STOP = 0.1;
const LEAST_HELD = 3;

/** Fewest rows that a run takes: three to be held out and as many to learn from. */
export const LEAST_ROWS = 2 * LEAST_HELD;

/** Puts rows aside before anything is learnt; each part keeps the order of the rows. */
export function splitRows<T>(rows: readonly T[], seed: number): Split<T> {
  const count = rows.length;
  const held = Math.max(LEAST_HELD, Math.round(HELD * count));
  const stop = count < ENOUGH ? 0 : Math.round(STOP * count);
  const drawn = shuffle([...rows.keys()], seededRng(seed));
  const places = { held: drawn.slice(0, held), stop: drawn.slice(held, held + stop) };
  const inOrder = (chosen: readonly number[]) => rows.filter((_, at) => chosen.includes(at));
  return {
    train: inOrder(drawn.slice(held + stop)),
    stop: inOrder(places.stop),
    held: inOrder(places.held),
  };
}
