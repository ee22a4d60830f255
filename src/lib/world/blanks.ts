import { shuffle, type Rng } from '../math/rng';
import type { Lexicon } from './lexicon';

/** The blanks of one page; each call gives another one, or undefined when none is left. */
export type BlankNames = () => number | undefined;

/**
 * Blanks in random order, each once: on one page a blank stands for one name and a name has one
 * blank. `avoid` holds the numbers of blanks, from 0, that are never given.
 */
export function freshBlanks({ blanks }: Lexicon, avoid: readonly number[], rng: Rng): BlankNames {
  const order = shuffle(
    avoid.length === 0 ? blanks : blanks.filter((_, number) => !avoid.includes(number)),
    rng,
  );
  let next = 0;
  return () => order[next++];
}

/** The number of the blank, from 0, on which each of a reader's own names is written. */
export type OwnNames = ReadonlyMap<string, number>;

/**
 * One blank for each name, whatever its length, in the order given.
 *
 * @throws RangeError when there are more names than blanks.
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
