import { shuffle, type Rng } from '../math/rng';
import type { Lexicon } from './lexicon';

/** A source of blanks for one page; each call returns another one, or undefined if none is left. */
export type BlankNames = () => number | undefined;

/**
 * Blanks in random order, without repetition: on one page every blank stands for one name and every
 * name has one blank. `avoid` has the numbers of blanks, from 0, that are never returned.
 */
export function freshBlanks({ blanks }: Lexicon, avoid: readonly number[], rng: Rng): BlankNames {
  const order = shuffle(
    avoid.length === 0 ? blanks : blanks.filter((_, number) => !avoid.includes(number)),
    rng,
  );
  let next = 0;
  return () => order[next++];
}

/** The number of the blank, from 0, that replaces each of a reader's own names. */
export type OwnNames = ReadonlyMap<string, number>;

/**
 * Assigns one blank to each name, whatever its length, in the order given.
 *
 * @throws RangeError if there are more names than blanks.
 */
export function nameBlanks({ blanks }: Lexicon, names: readonly string[]): OwnNames {
  const different = [...new Set(names)];
  if (different.length > blanks.length) {
    throw new RangeError(
      `There are ${different.length} names, but the model has ${blanks.length} blanks to write names on. Use fewer names.`,
    );
  }
  return new Map(different.map((name, number) => [name, number]));
}
